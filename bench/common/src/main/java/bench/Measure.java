package bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs an engine in this process. With {@code write FILE} it writes one document; with {@code
 * measure SECONDS} it warms up for as long and then prints documents per CPU-second and the size.
 */
public final class Measure {

  /** Fills one document. */
  public interface Engine {
    byte[] fill() throws Exception;
  }

  private Measure() {}

  public static void run(String[] arguments, Engine engine) throws Exception {
    if (arguments[0].equals("write")) {
      Files.write(Path.of(arguments[1]), engine.fill());
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
    long start = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    long documents = 0;
    int size = 0;
    do {
      size = engine.fill().length;
      documents++;
    } while (System.nanoTime() - start < seconds * 1e9);
    return new double[] {documents / ((system.getProcessCpuTime() - cpu) / 1e9), size};
  }

  /** What {@code Deflater} alone takes for a document's XML: no engine can be faster. */
  public static final class Floor {
    public static void main(String[] arguments) throws Exception {
      byte[] xml = Files.readAllBytes(Path.of(arguments[2]));
      int level = Integer.parseInt(arguments[3]);
      run(
          arguments,
          () -> {
            java.util.zip.Deflater deflater = new java.util.zip.Deflater(level, true);
            ByteArrayOutputStream out = new ByteArrayOutputStream(64_000);
            try (var deflated = new java.util.zip.DeflaterOutputStream(out, deflater, 8192)) {
              deflated.write(xml);
            }
            deflater.end();
            return out.toByteArray();
          });
    }
  }
}
