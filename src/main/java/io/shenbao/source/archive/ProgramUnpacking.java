package io.shenbao.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Unpacks what no library reads by Debian's {@code bsdtar}, which writes no file itself: it turns
 * the archive into a tar, which is taken within the same bounds as any other.
 */
final class ProgramUnpacking implements ArchiveKind.Unpacking {

  private static final int MOST_MINUTES = 10;
  private static final int MOST_COMPLAINTS = 10_000;

  private final String program;

  ProgramUnpacking(String program) {
    this.program = program;
  }

  @Override
  public void unpack(Path archive, Landing landing) throws IOException {
    Process process = start(archive);
    process
        .onExit()
        .orTimeout(MOST_MINUTES, TimeUnit.MINUTES)
        .exceptionally(late -> process.destroyForcibly());
    CompletableFuture<String> complaints =
        CompletableFuture.supplyAsync(() -> complaints(process.getErrorStream()));
    try (InputStream out = process.getInputStream();
        TarArchiveInputStream tar = new TarArchiveInputStream(out, StandardCharsets.UTF_8.name())) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        take(tar, entry, landing);
      }
      out.transferTo(OutputStream.nullOutputStream()); // what pads the tar
      if (process.waitFor() != 0 || !complaints.join().isBlank()) {
        throw new IOException(complaints.join()); // it leaves out what it can't write, and goes on
      }
    } catch (ArchiveRefused e) {
      throw e;
    } catch (IOException e) {
      throw said(complaints, process, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ArchiveRefused.ours("archive.unwritten").because(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(Path archive) throws ArchiveRefused {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                program, "-c", "-P", "-f", "-", "--format", "pax", "@" + archive.toAbsolutePath()));
    Map<String, String> environment = builder.environment();
    environment.put("LC_ALL", "C.UTF-8");
    try {
      return builder.start();
    } catch (IOException e) {
      throw ArchiveRefused.ours("archive.rar5").because(e);
    }
  }

  private static void take(TarArchiveInputStream tar, TarArchiveEntry entry, Landing landing)
      throws IOException {
    String name = entry.getName();
    if (entry.isDirectory()) {
      landing.folder(name);
    } else if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
      landing.file(name, tar::transferTo);
    } else {
      throw ArchiveRefused.of("archive.link", name);
    }
  }

  private static IOException said(
      CompletableFuture<String> complaints, Process process, IOException cause) {
    process.destroyForcibly();
    String text = complaints.join();
    return text.contains("ncrypt") || text.contains("passphrase")
        ? ArchiveRefused.of("archive.encrypted").because(cause)
        : cause;
  }

  private static String complaints(InputStream from) {
    try (from) {
      String text = new String(from.readNBytes(MOST_COMPLAINTS), StandardCharsets.UTF_8);
      from.transferTo(OutputStream.nullOutputStream());
      return text;
    } catch (IOException e) {
      return "";
    }
  }
}
