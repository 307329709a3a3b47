package io.shenbao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.batch.Progress;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.workspace.DeskLock;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.operation.MailSettings;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask the desk anything, and what becomes of everybody else. */
class GateTest {

  @TempDir static Path folder;

  private static final AtomicInteger RUNS = new AtomicInteger();
  private static Workspace workspace;
  private static Desk desk;

  /** Counts how often it is asked to judge. */
  private static final class Counted implements Judging {
    @Override
    public Known known() throws RunRefused {
      throw new RunRefused(List.of("no pack"), new IOException());
    }

    @Override
    public String judge(boolean full, Progress progress, Consumer<Runnable> stopping) {
      RUNS.incrementAndGet();
      return "judged";
    }

    @Override
    public Packed pack(Path application, Path to, boolean anyway) {
      return new Packed(false, List.of());
    }

    @Override
    public Optional<MailSettings> mail() {
      return Optional.empty();
    }
  }

  @BeforeAll
  static void open() throws IOException {
    workspace = Workspace.open(folder.resolve("desk"));
    desk =
        Desk.open(
            DeskLock.take(workspace).orElseThrow(),
            workspace,
            new Wording(Locale.ENGLISH),
            new Counted());
  }

  @AfterAll
  static void close() throws IOException {
    desk.close();
  }

  private static Visitor stranger() {
    return new Visitor(desk.address());
  }

  private static Visitor clerk() throws IOException {
    return stranger().entered();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/rows", "/state", "/events", "/style.css", "/desk.js", "/nowhere"})
  void showsNothingToWhoeverHasNotTheSecret(String path) throws IOException {
    Visitor.Answer answer = stranger().get(path);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).startsWith("open the address that was printed");
    assertThat(stranger().get(path, "Cookie: shenbao-desk-" + stranger().port + "=x").status())
        .isEqualTo(401);
  }

  @Test
  void theSecretBecomesACookieThatNoScriptReadsAndNoOtherSiteSends() throws IOException {
    Visitor stranger = stranger();
    Visitor.Answer answer = stranger.get("/enter?" + stranger.secret());

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/");
    assertThat(answer.header("Set-Cookie"))
        .contains("; HttpOnly")
        .contains("; SameSite=Strict")
        .doesNotContain(stranger.secret());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "?x", "?secret="})
  void aWrongSecretOpensNothing(String query) throws IOException {
    Visitor.Answer answer = stranger().get("/enter" + query);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example:%d", "localhost:%d", "127.0.0.1", "127.0.0.1.evil.example:%d", ""})
  void anotherNameOfThisMachineIsNotTheDesk(String host) throws IOException {
    Visitor clerk = clerk();

    Visitor.Answer answer = clerk.get("/", "Host: " + host.formatted(clerk.port));

    assertThat(answer.status()).isIn(400, 403);
    assertThat(answer.body()).doesNotContain("<main");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: https://127.0.0.1:%d",
        "Origin: http://localhost:%d",
        "X-No-Origin: at all"
      })
  void aFormOfAnotherPageChangesNothing(String origin) throws IOException {
    Visitor clerk = clerk();
    int before = RUNS.get();

    for (String path : List.of("/run", "/clerk", "/in", "/quit", "/applications/x/undo")) {
      Visitor.Answer answer =
          clerk.ask(
              "POST",
              path,
              "name=evil",
              origin.formatted(clerk.port),
              "Content-Type: application/x-www-form-urlencoded");
      assertThat(answer.status()).as(path).isEqualTo(403);
    }

    assertThat(RUNS).hasValue(before);
    assertThat(clerk.get("/").body()).doesNotContain("evil");
  }

  @Test
  void isNotReadByAnotherSitesPage() throws IOException {
    assertThat(clerk().get("/", "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
    assertThat(clerk().get("/", "Sec-Fetch-Site: same-site").status()).isEqualTo(403);
    assertThat(clerk().get("/", "Sec-Fetch-Site: same-origin").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "PROPFIND"})
  void knowsNoOtherMethods(String method) throws IOException {
    assertThat(clerk().ask(method, "/", "").status()).isIn(400, 405, 501);
  }

  @Test
  void runsWhenItsOwnPageAsks() throws Exception {
    int before = RUNS.get();

    assertThat(clerk().post("/run", "").status()).isEqualTo(303);

    for (int i = 0; i < 100 && RUNS.get() == before; i++) {
      Thread.sleep(20);
    }
    assertThat(RUNS.get()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/withdrawn", "/nowhere", "/style.css", "/applications/x"})
  void everyAnswerForbidsWhatIsNotTheDesksOwn(String path) throws IOException {
    Visitor.Answer answer = clerk().get(path);

    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .contains("base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "*");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/applications/..%2f..%2fetc/files/0",
        "/applications/x/files/..%2f..%2fetc%2fpasswd",
        "/applications/x/files/-1",
        "/applications/x/documents/0",
        "/applications/x/review",
        "/WEB-INF/web.xml",
        "/META-INF/resources/webjars/htmx.org/2.0.4/package.json",
        "/%00",
        "/in/x/end/../../.."
      })
  void noAddressLeadsToAFile(String path) throws IOException {
    Visitor.Answer answer = clerk().get(path);

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("root:", "Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2Fx.yaml",
        "a%2F..%2F..%2F..%2Fx.yaml",
        "%2Fetc%2Fx.yaml",
        "C%3A%5Cx.yaml",
        "..%5C..%5Cx.yaml",
        "a%00b.yaml",
        "con.yaml",
        "a%2Fb%3Aads",
        ""
      })
  void aFileWhoseNameLeadsElsewhereIsNotTaken(String name) throws IOException {
    Visitor clerk = clerk();
    String id = clerk.post("/in", "").body().strip();
    try {
      Visitor.Answer answer = clerk.put("/in/" + id + "?name=" + name, "x");

      assertThat(answer.status()).isEqualTo(422);
      assertThat(files(folder)).noneMatch(one -> one.endsWith("x.yaml"));
    } finally {
      clerk.post("/in/" + id + "/cancel", "");
    }
  }

  @Test
  void takesNoMoreHandInsAtOnceThanItCanKeep() throws IOException {
    Visitor clerk = clerk();
    List<String> begun = Stream.generate(() -> "").limit(5).map(none -> begin(clerk)).toList();

    assertThat(begun.get(4)).startsWith("at most 4 hand-ins at once");

    begun.subList(0, 4).forEach(id -> cancel(clerk, id));
    assertThat(files(workspace.own())).noneMatch(one -> one.contains("arriving/"));
  }

  private static String begin(Visitor clerk) {
    try {
      return clerk.post("/in", "").body().strip();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void cancel(Visitor clerk, String id) {
    try {
      clerk.post("/in/" + id + "/cancel", "");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException {
    Visitor clerk = clerk();

    assertThat(clerk.get("/?q=" + "x".repeat(9_000)).status()).isBetween(400, 499);
    assertThat(clerk.get("/", "X-Large: " + "x".repeat(20_000)).status()).isBetween(400, 499);
    assertThat(clerk.post("/clerk", "name=" + "x".repeat(600_000)).status()).isBetween(400, 499);
    assertThat(clerk.post("/clerk", "a=1&".repeat(5_000) + "name=x").status()).isBetween(400, 499);
    assertThat(clerk.get("/").body()).doesNotContain("xxxx");
  }

  @Test
  void aNameThatIsMarkupIsShownAsItIs() throws IOException {
    Visitor clerk = clerk();
    try {
      clerk.post("/clerk", "name=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");

      assertThat(clerk.get("/").body())
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script>alert");
    } finally {
      clerk.post("/clerk", "name=clerk");
    }
    assertThat(clerk.get("/?q=%22%3E%3Cscript%3Ealert(1)").body()).doesNotContain("<script>alert");
    assertThat(clerk.get("/rows?q=a%0D%0AX-Evil:%201").header("X-Evil")).isEmpty();
  }

  @Test
  void chineseIsTakenAsItIsTyped() throws IOException {
    Visitor clerk = clerk();

    clerk.post("/clerk", "name=%E6%9D%8E%E6%9F%90");

    assertThat(clerk.get("/").body()).contains("value=\"李某\"");
  }

  @Test
  void listensToThisMachineOnly() throws IOException {
    int port = stranger().port;
    for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(one.getInetAddresses())) {
        if (!address.isLoopbackAddress() && one.isUp()) {
          assertThatThrownBy(() -> connect(address, port)).isInstanceOf(IOException.class);
        }
      }
    }
    assertThat(new Visitor(desk.address()).get("/").status()).isEqualTo(401);
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2_000);
    } catch (ConnectException e) {
      throw e;
    }
  }

  @Test
  void aSecondDeskIsToldWhereTheFirstIsAndNobodyElse() throws IOException {
    assertThat(DeskLock.take(workspace)).isEmpty();
    assertThat(DeskLock.address(workspace)).isEqualTo(Optional.of(desk.address()));
    Path file = workspace.own().resolve("address");
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.map(one -> one.toString().replace('\\', '/')).toList();
    }
  }
}
