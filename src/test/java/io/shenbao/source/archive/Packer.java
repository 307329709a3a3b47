package io.shenbao.source.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;

/** Archives for tests, of every kind and with any names. */
public final class Packer {

  private Packer() {}

  /** The files below a folder by their paths, below a top folder where one is given. */
  public static Map<String, byte[]> files(Path folder, String top) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(top.isEmpty() ? name : top + "/" + name, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** As Linux and new Windows programs write it: in UTF-8, with the flag that says so. */
  public static byte[] zip(Map<String, byte[]> files) {
    return zip(List.copyOf(files.entrySet()), StandardCharsets.UTF_8, true);
  }

  /** As old Chinese Windows programs write it: the names in GBK, and nothing says so. */
  public static byte[] gbkZip(Map<String, byte[]> files) {
    return zip(List.copyOf(files.entrySet()), Charset.forName("GBK"), false);
  }

  static byte[] zip(List<Map.Entry<String, byte[]>> files, Charset names, boolean flag) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(names.name());
      zip.setUseLanguageEncodingFlag(flag);
      zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
      for (Map.Entry<String, byte[]> file : files) {
        zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * A 7z.
   *
   * @param password empty for none
   */
  public static Path sevenZip(Path to, Map<String, byte[]> files, String password)
      throws IOException {
    try (SevenZOutputFile seven =
        password.isEmpty()
            ? new SevenZOutputFile(to.toFile())
            : new SevenZOutputFile(to.toFile(), password.toCharArray())) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(file.getKey());
        seven.putArchiveEntry(entry);
        seven.write(file.getValue());
        seven.closeArchiveEntry();
      }
    }
    return to;
  }

  /** A rar of the older format, its names in GBK. */
  public static byte[] rar4(Map<String, byte[]> files) {
    return RarWriter.rar4(files, Charset.forName("GBK"));
  }

  public static byte[] rar5(Map<String, byte[]> files) {
    return RarWriter.rar5(files, false);
  }

  /** What says of itself that it is one volume of several. */
  public static byte[] rar5Volume(Map<String, byte[]> files) {
    return RarWriter.rar5(files, true);
  }
}
