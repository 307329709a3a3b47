package io.shenbao.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What larger runs take, calculated from what one more application costs each part. */
final class Sizing {

  private static final List<Integer> APPLICATIONS = List.of(1_000, 10_000, 40_000, 100_000);
  private static final List<Integer> CORES = List.of(2, 8, 32);

  /** What a share over a network of one gigabit a second carries, in bytes. */
  private static final double SHARE = 110e6;

  private final MachineCost more;
  private final double bytes;

  /**
   * @param more what further applications cost
   * @param bytes that one application has the shared folders carry
   */
  Sizing(MachineCost more, double bytes) {
    this.more = more;
    this.bytes = bytes;
  }

  /**
   * A part that all workers share.
   *
   * @param cores of workers that keep it busy all the time
   */
  private record Part(String name, String cost, double cores) {

    String row() {
      return String.format(Locale.ROOT, "| %s | %s | %,.0f |", name, cost, cores);
    }
  }

  List<String> table() {
    List<Part> parts = parts();
    List<String> lines = new ArrayList<>();
    lines.add(
        "| part | what one application costs it | busy all the time with so many cores at work |");
    lines.add("|---|---|---:|");
    parts.forEach(part -> lines.add(part.row()));
    lines.add("");
    Part first = parts.stream().min(Comparator.comparingDouble(Part::cores)).orElseThrow();
    lines.add("The first bottleneck: **%s**.".formatted(first.name()));
    lines.add("");
    lines.add(
        "| applications | "
            + String.join(" | ", CORES.stream().map("%d cores of workers"::formatted).toList())
            + " | however many |");
    lines.add("|---:|" + "---:|".repeat(CORES.size() + 1));
    for (int applications : APPLICATIONS) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %,d |", applications));
      for (int cores : CORES) {
        line.append(' ').append(time(applications * each(cores))).append(" |");
      }
      lines.add(line + " " + time(applications * each(Integer.MAX_VALUE)) + " |");
    }
    return lines;
  }

  private List<Part> parts() {
    double judging = more.each(more.workers());
    return List.of(
        part("the manager's own steps, during which workers wait", more.each(more.serial()), ""),
        part("the database, for each core of its own", more.each(more.database()), " of CPU"),
        part("the broker, for each core of its own", more.each(more.broker()), " of CPU"),
        new Part(
            "shared folders, over 1 Gbit/s",
            String.format(Locale.ROOT, "%.0f KB read and written", bytes / 1000),
            judging / (1000 * bytes / SHARE)));
  }

  private Part part(String name, double millis, String kind) {
    return new Part(
        name,
        String.format(Locale.ROOT, "%.2f ms%s", millis, kind),
        more.each(more.workers()) / Math.max(millis, 0.001));
  }

  /** Seconds that one application takes a run with so many cores of workers. */
  private double each(int cores) {
    double judging = more.each(more.workers()) / cores;
    double shared =
        Math.max(more.each(more.broker()), Math.max(more.each(more.database()), share()));
    return (more.each(more.serial()) + Math.max(judging, shared)) / 1000;
  }

  private double share() {
    return 1000 * bytes / SHARE;
  }

  private static String time(double seconds) {
    double minutes = seconds / 60;
    return minutes < 100
        ? String.format(Locale.ROOT, "%.0f min", Math.max(1, minutes))
        : String.format(Locale.ROOT, "%.1f h", minutes / 60);
  }
}
