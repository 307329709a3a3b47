package io.shenbao.launch;

import com.google.common.base.Splitter;
import io.shenbao.file.Sha256;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program as it is installed.
 *
 * @param classPath of every JVM that it starts; its own jar comes first
 * @param folder of its jars
 * @param id of the Java that runs it, its place and its jars: another one where any of them differs
 */
record Installation(String classPath, Path folder, String id) {

  private static final String JAR = "shenbao.jar";
  private static final int ID_LENGTH = 12;

  /** This program; null where it does not run from its jar. */
  static @Nullable Installation ofProgram() {
    Installation started = of(System.getProperty("java.class.path"));
    // a larger program, which has this one's jar among others
    return started == null ? of(ownPlace()) : started;
  }

  private static @Nullable Installation of(String classPath) {
    Path jar = Path.of(Splitter.on(File.pathSeparatorChar).split(classPath).iterator().next());
    if (!jar.endsWith(JAR)) {
      return null;
    }
    Path folder = jar.toAbsolutePath().resolveSibling(".").normalize();
    List<String> holdsFor =
        new ArrayList<>(
            List.of(
                System.getProperty("java.vm.version"),
                System.getProperty("java.home"),
                classPath,
                folder.toString()));
    try {
      holdsFor.addAll(jars(folder));
    } catch (IOException e) {
      return null;
    }
    String id = Sha256.of(String.join("\n", holdsFor)).substring(0, ID_LENGTH);
    return new Installation(classPath, folder, id);
  }

  /** Where this class comes from; empty when that is no file. */
  private static String ownPlace() {
    CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? "" : Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return "";
    }
  }

  /** Name, size and time of each, in the order of the names. */
  private static List<String> jars(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path file : files) {
        BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
        jars.add(file.getFileName() + " " + of.size() + " " + of.lastModifiedTime().toMillis());
      }
    }
    jars.sort(null);
    return jars;
  }
}
