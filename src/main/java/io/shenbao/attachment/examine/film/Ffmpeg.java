package io.shenbao.attachment.examine.film;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Has ffmpeg decode a film, where it is installed. It is told the format and never guesses one: a
 * list of other files is none. It opens nothing but the file, and its computing time is bounded.
 */
public final class Ffmpeg {

  /** Of computing time; a minute of film in high definition takes some ten. */
  private static final int MOST_SECONDS = 240;

  private static final int SECONDS_TO_END = 10;
  private static final String MOST_BYTES = "268435456";
  private static final String MOST_PIXELS = "40000000";

  /** What it says of data that is not there, or can't be decoded; it says much else. */
  private static final List<String> CUT = List.of("partial file", "ended prematurely");

  private static final List<String> BROKEN =
      List.of(
          "error while decoding",
          "error submitting",
          "invalid data found",
          "invalid nal unit size",
          "concealing",
          "corrupt",
          "damaged",
          "ac-tex",
          "mcbpc",
          "invalid padsize",
          "packet_obj_size",
          "packet_replic_size",
          "invalid element");

  /** What it says of a container that is not what it must be; it loses what stands there. */
  private static final List<String> CONTAINER =
      List.of("invalid track number", "as first byte of an ebml", "exceeds containing master");

  private static final List<String> NO_CODEC = List.of("not found for input stream", "no decoder");

  private final Path program;

  private Ffmpeg(Path program) {
    this.program = program;
  }

  /** The first one on the path; empty when there is none. */
  public static Optional<Ffmpeg> find() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Splitter.on(File.pathSeparatorChar)
        .omitEmptyStrings()
        .splitToStream(path)
        .flatMap(folder -> Stream.of("ffmpeg", "ffmpeg.exe").map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Ffmpeg::new);
  }

  /**
   * How far it came.
   *
   * @param seconds of film that were decoded
   * @param frames pictures that were decoded
   */
  public record Decoded(Outcome outcome, double seconds, long frames) {}

  /** What came of it. */
  public enum Outcome {
    WHOLE,
    /** Data is missing. */
    CUT,
    /** Data can't be decoded. */
    BROKEN,
    /** There was no time for all of it. */
    LATE,
    /** It knows too little of the film to say anything. */
    UNTOLD
  }

  /** Decodes all of a film's pictures and sound; tells nothing where it can't be run. */
  public Decoded decode(FilmFormat format, Path film) {
    try {
      return run(format, film);
    } catch (IOException e) {
      return new Decoded(Outcome.UNTOLD, 0, 0);
    }
  }

  private Decoded run(FilmFormat format, Path film) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(format, film));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> !name.equals("PATH"));
    builder.redirectErrorStream(true);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      Words words = new Words();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          words.hear(line);
        }
      }
      return words.decoded(exit(process));
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(FilmFormat format, Path film) {
    return List.of(
        program.toString(),
        "-nostdin",
        "-hide_banner",
        "-nostats",
        "-v",
        "error",
        "-progress",
        "pipe:1",
        "-timelimit",
        Integer.toString(MOST_SECONDS),
        "-max_alloc",
        MOST_BYTES,
        "-protocol_whitelist",
        "file",
        "-max_pixels",
        MOST_PIXELS,
        "-threads",
        "1",
        "-f",
        format.demuxer(),
        "-i",
        "file:" + film.toAbsolutePath(),
        "-map",
        "0:V",
        "-map",
        "0:a?",
        "-f",
        "null",
        "-");
  }

  private static int exit(Process process) {
    try {
      return process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** What it says while it works. */
  private static final class Words {
    private static final int KILLED = 128;

    /** The first sounds of a good film often do not decode by themselves. */
    private static final int FEWEST = 3;

    private double seconds;
    private long frames;
    private boolean ended;
    private boolean cut;
    private int broken;
    private boolean unknown;

    void hear(String line) {
      String said = line.toLowerCase(Locale.ROOT);
      if (said.startsWith("out_time_us=")) {
        seconds = Math.max(seconds, number(said) / 1_000_000.0);
      } else if (said.startsWith("frame=")) {
        frames = number(said);
      } else if (said.startsWith("progress=")) {
        ended |= said.equals("progress=end");
      } else {
        cut |= CUT.stream().anyMatch(said::contains);
        broken += BROKEN.stream().anyMatch(said::contains) ? 1 : 0;
        broken += CONTAINER.stream().anyMatch(said::contains) ? FEWEST : 0;
        unknown |= NO_CODEC.stream().anyMatch(said::contains);
      }
    }

    private static long number(String line) {
      try {
        return Long.parseLong(line.substring(line.indexOf('=') + 1).strip());
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    Decoded decoded(int exit) {
      return new Decoded(outcome(exit), seconds, frames);
    }

    private Outcome outcome(int exit) {
      if (unknown) {
        return Outcome.UNTOLD;
      } else if (exit > KILLED || exit < 0) {
        return Outcome.LATE;
      } else if (cut) {
        return Outcome.CUT;
      } else if (broken >= FEWEST || exit != 0) {
        return Outcome.BROKEN;
      }
      return ended ? Outcome.WHOLE : Outcome.UNTOLD;
    }
  }
}
