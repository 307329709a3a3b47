package io.shenbao.launch;

import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A class data archive, from which JVMs of one kind start: it spares each the reading and linking
 * of some thousand classes. It lies beside the program's jar, under a name that says for which
 * {@link Installation} it holds; those of other ones are removed. A JVM that is given one that does
 * not hold for it goes on without. Safe for use by several threads and processes.
 */
public final class ClassData {

  private static final String ENDING = ".jsa";

  /** Longer than the writing of one takes: what is older was left behind by a process that died. */
  private static final Duration ABANDONED = Duration.ofMinutes(10);

  private final String kind;
  private final @Nullable Installation installation;
  private final @Nullable Path archive;
  private final AtomicBoolean writing = new AtomicBoolean();

  private ClassData(String kind, @Nullable Installation installation) {
    this.kind = kind;
    this.installation = installation;
    this.archive =
        installation == null
            ? null
            : installation.folder().resolve(kind + "-" + installation.id() + ENDING);
  }

  /**
   * That of this program; none where it does not run from its jar.
   *
   * @param kind of the JVMs that start from it; its name begins so
   */
  public static ClassData of(String kind) {
    return new ClassData(kind, Installation.ofProgram());
  }

  /** The class path of the JVMs that start from it, and of the one that writes it. */
  public String classPath() {
    return installation == null ? System.getProperty("java.class.path") : installation.classPath();
  }

  /** Options for a JVM that starts from it, or from nothing while it is not there. */
  public List<String> reading() {
    return archive != null && Files.isRegularFile(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive)
        : List.of();
  }

  /** Whether the next JVM is the one to write it: it is not there, and nobody is writing it. */
  public boolean claim() {
    Path draft = draft();
    if (archive == null
        || draft == null
        || Files.exists(archive)
        || !Files.isWritable(folder(archive))
        || !writing.compareAndSet(false, true)) {
      return false;
    }
    try {
      if (isBeingWritten(archive)) {
        return false;
      }
      Files.write(draft, new byte[0]);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Options for the JVM that writes it. */
  public List<String> written() {
    return List.of("-XX:ArchiveClassesAtExit=" + draft());
  }

  /**
   * Gives it its name when the JVM that wrote it has ended, and removes those that it replaces.
   *
   * @param whole whether that JVM came to its end
   */
  public void adopt(boolean whole) {
    Path draft = draft();
    if (archive == null || draft == null) {
      return;
    }
    try {
      if (whole && Files.isRegularFile(draft) && Files.size(draft) > 0) {
        // the JVM writes it as read-only, which Windows would not let anyone remove
        draft.toFile().setWritable(true);
        WholeFile.move(draft, archive);
        removeOthers(archive);
      } else {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(ClassData.class).info("no class data", e);
    }
  }

  private @Nullable Path draft() {
    return archive == null
        ? null
        : archive.resolveSibling(archive.getFileName() + "." + ProcessHandle.current().pid());
  }

  private boolean isBeingWritten(Path archive) throws IOException {
    Instant abandoned = Instant.now().minus(ABANDONED);
    for (Path draft : list(archive, archive.getFileName() + ".*")) {
      if (Files.getLastModifiedTime(draft).toInstant().isAfter(abandoned)) {
        return true;
      }
      Files.deleteIfExists(draft);
    }
    return false;
  }

  /** A file that another program still starts from may stay, on Windows, until the next time. */
  private void removeOthers(Path archive) throws IOException {
    for (Path other : list(archive, kind + "-*" + ENDING)) {
      if (!other.equals(archive)) {
        Files.deleteIfExists(other);
      }
    }
  }

  private static List<Path> list(Path archive, String glob) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(archive), glob)) {
      files.forEach(found::add);
    }
    return found;
  }

  private static Path folder(Path archive) {
    return archive.resolveSibling(".").normalize();
  }
}
