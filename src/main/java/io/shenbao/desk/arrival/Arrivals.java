package io.shenbao.desk.arrival;

import io.shenbao.desk.workspace.Workspace;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Hand-ins that are on their way, each found by an identifier that nobody can guess. */
public final class Arrivals {

  /** So many may be on their way at once; the others wait. */
  private static final int MOST = 4;

  private final Workspace workspace;
  private final Wording wording;
  private final Map<String, Arrival> under = new ConcurrentHashMap<>();

  /** Forgets what a desk that was killed had not taken in. */
  public Arrivals(Workspace workspace, Wording wording) {
    this.workspace = workspace;
    this.wording = wording;
    forget(workspace.arriving());
  }

  /**
   * Begins one.
   *
   * @return its identifier
   * @throws NotTaken when there are too many
   */
  public synchronized String begin() throws IOException, NotTaken {
    if (under.size() >= MOST) {
      throw new NotTaken(wording.say("desk.in.many", MOST));
    }
    String id = UUID.randomUUID().toString();
    Path folder = Files.createDirectories(workspace.arriving().resolve(id));
    under.put(id, new Arrival(folder, wording));
    return id;
  }

  public Optional<Arrival> get(String id) {
    return Optional.ofNullable(under.get(id));
  }

  /** It is taken in or given up: what is left of it goes. */
  public void end(String id) {
    Arrival arrival = under.remove(id);
    if (arrival != null) {
      forget(arrival.folder());
    }
  }

  static void forget(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path one, @Nullable IOException e)
                throws IOException {
              Files.delete(one);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException e) {
      return; // there is nothing
    } catch (IOException e) {
      LoggerFactory.getLogger(Arrivals.class).warn("left behind: {}", folder, e);
    }
  }
}
