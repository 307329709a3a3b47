package io.shenbao.desk;

import io.shenbao.desk.page.Desks;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.safe.Gate;
import io.shenbao.desk.safe.Keys;
import io.shenbao.desk.workspace.DeskLock;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/** A desk that is open: a page on this machine's own address, which nobody else can reach. */
public final class Desk implements AutoCloseable {

  private final DeskLock lock;
  private final Desks desks;
  private final AnnotationConfigServletWebServerApplicationContext server;
  private final String address;
  private final CountDownLatch left;

  private Desk(
      DeskLock lock,
      Desks desks,
      AnnotationConfigServletWebServerApplicationContext server,
      String address,
      CountDownLatch left) {
    this.lock = lock;
    this.desks = desks;
    this.server = server;
    this.address = address;
    this.left = left;
  }

  /**
   * Opens a desk on a free port.
   *
   * @param lock of the workspace; it is given back when the desk is closed
   */
  public static Desk open(DeskLock lock, Workspace workspace, Wording wording, Judging judging)
      throws IOException {
    // the server tells of its start on the console, where nobody asked for it
    LogManager.getLogManager().reset();
    CountDownLatch left = new CountDownLatch(1);
    Desks desks = Desks.over(workspace, wording, judging, left::countDown);
    Keys keys = new Keys();
    AnnotationConfigServletWebServerApplicationContext server =
        new AnnotationConfigServletWebServerApplicationContext();
    server.registerBean(Desks.class, () -> desks);
    server.registerBean(Gate.class, () -> new Gate(keys, wording, () -> port(server)));
    server.register(DeskConfiguration.class);
    server.refresh();
    String address = "http://127.0.0.1:%d%s?%s".formatted(port(server), Gate.ENTER, keys.secret());
    lock.tell(address);
    return new Desk(lock, desks, server, address, left);
  }

  private static int port(AnnotationConfigServletWebServerApplicationContext server) {
    return Objects.requireNonNull(server.getWebServer()).getPort();
  }

  /** What a browser opens, with the secret in it. */
  public String address() {
    return address;
  }

  /** Waits until somebody leaves it by its button. */
  public void await() throws InterruptedException {
    left.await();
  }

  /** As if its button were pressed. */
  public void leave() {
    left.countDown();
  }

  @Override
  public void close() throws IOException {
    desks.close();
    server.close();
    lock.close();
  }
}
