package io.shenbao.delivery;

import io.shenbao.file.Sha256;
import io.shenbao.file.WholeFile;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip file for Windows Explorer and for Linux: names in UTF-8, marked as such; sizes stand before
 * the content; Zip64 only where it must be. It has its name when it is complete, not before.
 */
final class DeliveryArchive implements AutoCloseable {

  private final Path file;
  private final Path begun;
  private final FileChannel channel;
  private final ZipArchiveOutputStream zip;
  private boolean complete;

  DeliveryArchive(Path file) throws IOException {
    this.file = file;
    this.begun = file.resolveSibling(file.getFileName() + ".part");
    this.channel =
        FileChannel.open(
            begun,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    this.zip = new ZipArchiveOutputStream(channel);
    zip.setEncoding("UTF-8");
    zip.setUseLanguageEncodingFlag(true);
    zip.setUseZip64(Zip64Mode.AsNeeded);
  }

  /**
   * An entry as it was written.
   *
   * @param sha256 in hexadecimal digits
   * @param bytes before they were compressed
   */
  record Written(String sha256, long bytes) {}

  /** Writes what goes into one entry. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Adds a file.
   *
   * @param pressed whether it is compressed in itself, as pictures and films are
   */
  Written add(String name, Path source, boolean pressed) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setSize(Files.size(source));
    entry.setTime(Files.getLastModifiedTime(source));
    entry.setMethod(pressed ? ZipArchiveEntry.STORED : ZipArchiveEntry.DEFLATED);
    try (InputStream in = Files.newInputStream(source)) {
      return add(entry, in::transferTo);
    }
  }

  /** Adds what is made for the archive. */
  Written add(String name, Content content) throws IOException {
    return add(new ZipArchiveEntry(name), content);
  }

  private Written add(ZipArchiveEntry entry, Content content) throws IOException {
    zip.putArchiveEntry(entry);
    Counted counted = new Counted(zip);
    content.write(counted);
    zip.closeArchiveEntry();
    return counted.written();
  }

  /** Gives the archive its name. */
  void complete() throws IOException {
    zip.close();
    WholeFile.move(begun, file);
    complete = true;
  }

  @Override
  public void close() throws IOException {
    if (!complete) {
      channel.close();
      Files.deleteIfExists(begun);
    }
  }

  /** Counts and hashes what goes into an entry, whose end is not the archive's. */
  private static final class Counted extends FilterOutputStream {
    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    Written written() {
      return new Written(Sha256.hex(digest), bytes);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] all, int from, int length) throws IOException {
      out.write(all, from, length);
      digest.update(all, from, length);
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
