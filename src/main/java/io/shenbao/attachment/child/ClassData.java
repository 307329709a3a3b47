package io.shenbao.attachment.child;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The class data archive that children start from: it spares each the reading and linking of some
 * thousand classes. The first child of an installation writes it when it ends. It lies beside the
 * program's jar and is named after the Java and the class path that it holds for. Safe for use by
 * several threads.
 */
final class ClassData {

  private static final String JAR = "shenbao.jar";

  private final @Nullable Path archive;
  private final AtomicBoolean writing = new AtomicBoolean();

  private ClassData(@Nullable Path archive) {
    this.archive = archive;
  }

  /** That of this program; none where it does not run from its jar. */
  static ClassData ofProgram() {
    String classPath = System.getProperty("java.class.path");
    Path jar = Path.of(Splitter.on(File.pathSeparatorChar).split(classPath).iterator().next());
    if (!jar.endsWith(JAR)) {
      return none();
    }
    String holdsFor =
        String.join("\n", System.getProperty("java.vm.version"), classPath, modified(jar));
    String id = Hashing.sha256().hashString(holdsFor, StandardCharsets.UTF_8).toString();
    return new ClassData(jar.resolveSibling("evidence-" + id.substring(0, 12) + ".jsa"));
  }

  static ClassData none() {
    return new ClassData(null);
  }

  /** Options for a child that starts from it, or from nothing while it is not there. */
  List<String> reading() {
    return archive != null && Files.isRegularFile(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive)
        : List.of();
  }

  /** Whether the next child is the one to write it. */
  boolean claim() {
    return archive != null
        && !Files.exists(archive)
        && Files.isWritable(archive.resolveSibling("."))
        && writing.compareAndSet(false, true);
  }

  /** Options for the child that writes it. */
  List<String> written() {
    return List.of("-XX:ArchiveClassesAtExit=" + draft());
  }

  /**
   * Gives it its name when the child that wrote it has ended.
   *
   * @param whole whether the child came to its end
   */
  void adopt(boolean whole) {
    Path draft = draft();
    if (archive == null || draft == null) {
      return;
    }
    try {
      if (whole && Files.isRegularFile(draft)) {
        Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(ClassData.class).info("no class data for children", e);
    }
  }

  private @Nullable Path draft() {
    return archive == null
        ? null
        : archive.resolveSibling(archive.getFileName() + "." + ProcessHandle.current().pid());
  }

  private static String modified(Path jar) {
    try {
      return Files.getLastModifiedTime(jar).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
