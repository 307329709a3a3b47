package bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;

/**
 * Runs an engine in this process: {@code FILE [PHOTOGRAPHS]} writes one document. With {@code -} in
 * place of the file it waits for its turns: for each line, a number of CPU-seconds, it fills
 * documents for so long and prints documents per CPU-second and the size. The second argument is a
 * folder of photographs to be shown in the document.
 */
public final class Measure {

  /** Fills one document. The stream is memory that grew with the documents before. */
  public interface Engine {
    void fill(OutputStream out) throws Exception;
  }

  private Measure() {}

  /** The folder of the photographs; null when the document has none. */
  public static Path photographs(String[] arguments) {
    return arguments.length > 1 ? Path.of(arguments[1]) : null;
  }

  public static void run(String[] arguments, Engine engine) throws Exception {
    if (!arguments[0].equals("-")) {
      try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
        engine.fill(out);
      }
      return;
    }
    BufferedReader turns = new BufferedReader(new InputStreamReader(System.in));
    for (String seconds = turns.readLine(); seconds != null; seconds = turns.readLine()) {
      System.out.println(turn(engine, Double.parseDouble(seconds)));
    }
  }

  private static String turn(Engine engine, double seconds) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = system.getProcessCpuTime();
    long used;
    long documents = 0;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    do {
      out.reset();
      engine.fill(out);
      documents++;
      used = system.getProcessCpuTime() - start;
    } while (used < seconds * 1e9);
    return documents / (used / 1e9) + " " + out.size();
  }

  /** What {@code Deflater} alone takes: {@code - XML LEVEL}. */
  public static final class Floor {
    public static void main(String[] arguments) throws Exception {
      byte[] xml = Files.readAllBytes(Path.of(arguments[1]));
      Deflater deflater = new Deflater(Integer.parseInt(arguments[2]), true);
      byte[] piece = new byte[8192];
      run(
          arguments,
          out -> {
            deflater.reset();
            deflater.setInput(xml);
            deflater.finish();
            while (!deflater.finished()) {
              out.write(piece, 0, deflater.deflate(piece));
            }
          });
    }
  }
}
