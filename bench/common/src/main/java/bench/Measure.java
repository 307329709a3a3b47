package bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;

/**
 * Runs an engine in this process. With {@code write FILE} it writes one document; with {@code
 * measure SECONDS} it warms up for so many CPU-seconds, fills documents for as many more, and prints
 * documents per CPU-second and the size. A third argument is a folder of photographs to be shown in
 * the document.
 */
public final class Measure {

  /** Fills one document. The stream is memory that grew with the documents before. */
  public interface Engine {
    void fill(OutputStream out) throws Exception;
  }

  private Measure() {}

  /** The folder of the photographs; null when the document has none. */
  public static Path photographs(String[] arguments) {
    return arguments.length > 2 ? Path.of(arguments[2]) : null;
  }

  public static void run(String[] arguments, Engine engine) throws Exception {
    if (arguments[0].equals("write")) {
      try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
        engine.fill(out);
      }
      return;
    }
    double seconds = Double.parseDouble(arguments[1]);
    during(engine, seconds);
    double[] result = during(engine, seconds);
    System.out.printf(java.util.Locale.ROOT, "%.2f %.0f%n", result[0], result[1]);
  }

  private static double[] during(Engine engine, double seconds) throws Exception {
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
    return new double[] {documents / (used / 1e9), out.size()};
  }

  /** What {@code Deflater} alone takes for a document's XML: no engine can be faster. */
  public static final class Floor {
    public static void main(String[] arguments) throws Exception {
      byte[] xml = Files.readAllBytes(Path.of(arguments[2]));
      Deflater deflater = new Deflater(Integer.parseInt(arguments[3]), true);
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
