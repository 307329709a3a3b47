import io.shenbao.attachment.child.Inspector;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.programme.Depth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Looks into the files of a folder as the product does, in its child processes. */
final class Looking {

  /** Takes the depth and the folder; ends with 1 when a file is not readable. */
  public static void main(String[] arguments) throws Exception {
    Depth depth = Depth.valueOf(arguments[0]);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[1]))) {
      files = walk.filter(Files::isRegularFile).map(Path::toAbsolutePath).sorted().toList();
    }
    try (Inspector inspector = new Inspector(Duration.ofSeconds(30))) {
      List<Inspection> found =
          files.parallelStream()
              .map(file -> inspector.inspect(new Inquiry(file, depth)))
              .toList();
      for (int i = 0; i < files.size(); i++) {
        if (!found.get(i).state().word().equals("readable")) {
          System.err.println(files.get(i) + ": " + found.get(i));
          System.exit(1);
        }
      }
    }
  }
}
