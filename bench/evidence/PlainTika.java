import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;

/** What a page-long program would do: Tika over every file, in one process. */
final class PlainTika {

  /** Takes a name that is not used and the folder. */
  public static void main(String[] arguments) throws Exception {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[1]))) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    AutoDetectParser parser = new AutoDetectParser();
    for (Path file : files) {
      try (TikaInputStream in = TikaInputStream.get(file)) {
        parser.parse(in, new BodyContentHandler(-1), new Metadata(), new ParseContext());
      }
    }
  }
}
