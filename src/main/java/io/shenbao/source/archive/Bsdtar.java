package io.shenbao.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Debian's {@code bsdtar}, which reads archives that no library here does. It writes no file: it
 * turns an archive into a tar, which is taken entry by entry.
 */
public final class Bsdtar {

  public static final String PROGRAM = "bsdtar";

  private static final int MOST_COMPLAINTS = 10_000;

  private final String program;
  private final Duration most;

  Bsdtar(String program, Duration most) {
    this.program = program;
    this.most = most;
  }

  /**
   * @param most that it may take for an archive, by the clock
   */
  public Bsdtar(Duration most) {
    this(PROGRAM, most);
  }

  /**
   * Takes an entry, and says whether there is need for more.
   *
   * @param <X> what it may have against it
   */
  @FunctionalInterface
  public interface Taker<X extends Exception> {
    boolean take(TarArchiveEntry entry, InputStream content) throws IOException, X;
  }

  /** It did not come to its end. */
  public static final class Failure extends IOException {
    private static final long serialVersionUID = 1;
    private final Reason reason;
    private final String complaints;

    Failure(Reason reason, String complaints) {
      super(complaints);
      this.reason = reason;
      this.complaints = complaints;
    }

    public Reason reason() {
      return reason;
    }

    /** What it said. */
    public String complaints() {
      return complaints;
    }
  }

  /** Why it did not come to its end. */
  public enum Reason {
    NOT_THERE,
    LATE,
    COMPLAINED
  }

  /**
   * Unpacks an archive.
   *
   * @return what it complained about and still came to its end; empty for nothing
   * @throws Failure when it did not
   */
  public <X extends Exception> String unpack(Path archive, Taker<X> taker) throws IOException, X {
    Process process = start(archive);
    AtomicBoolean late = new AtomicBoolean();
    process
        .onExit()
        .orTimeout(most.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            none -> {
              late.set(true);
              return process.destroyForcibly();
            });
    CompletableFuture<String> complaints =
        CompletableFuture.supplyAsync(() -> complaints(process.getErrorStream()));
    try (InputStream out = process.getInputStream();
        TarArchiveInputStream tar = new TarArchiveInputStream(out, StandardCharsets.UTF_8.name())) {
      process.getOutputStream().close();
      for (TarArchiveEntry entry = next(tar, process, late, complaints);
          entry != null;
          entry = next(tar, process, late, complaints)) {
        if (!taker.take(entry, tar)) {
          return "";
        }
      }
      out.transferTo(OutputStream.nullOutputStream()); // what pads the tar
      if (process.waitFor() != 0) {
        throw failure(process, late, complaints);
      }
      return complaints.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(Path archive) throws Failure {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                program, "-c", "-P", "-f", "-", "--format", "pax", "@" + archive.toAbsolutePath()));
    Map<String, String> environment = builder.environment();
    environment.put("LC_ALL", "C.UTF-8");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new Failure(Reason.NOT_THERE, String.valueOf(e.getMessage()));
    }
  }

  /** A tar that breaks off is its failure, and not the taker's. */
  private static TarArchiveEntry next(
      TarArchiveInputStream tar,
      Process process,
      AtomicBoolean late,
      CompletableFuture<String> complaints)
      throws Failure {
    try {
      return tar.getNextEntry();
    } catch (IOException e) {
      Failure failure = failure(process, late, complaints);
      failure.initCause(e);
      throw failure;
    }
  }

  private static Failure failure(
      Process process, AtomicBoolean late, CompletableFuture<String> complaints) {
    process.destroyForcibly();
    return new Failure(late.get() ? Reason.LATE : Reason.COMPLAINED, complaints.join());
  }

  private static String complaints(InputStream from) {
    try (from) {
      String text = new String(from.readNBytes(MOST_COMPLAINTS), StandardCharsets.UTF_8);
      from.transferTo(OutputStream.nullOutputStream());
      return text.strip();
    } catch (IOException e) {
      return "";
    }
  }
}
