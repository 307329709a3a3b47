package io.shenbao.source.word;

import com.google.common.io.ByteStreams;
import io.shenbao.deadline.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a package that hold a document's text. Nothing else in it is opened, so nothing that
 * runs or is fetched matters here.
 */
final class PackageParts implements Closeable {

  private static final int MOST_ENTRIES = 5_000;
  private static final int MOST_BYTES = 30_000_000;
  private static final int MAGIC = 4;

  private final ZipFile zip;

  private PackageParts(ZipFile zip) {
    this.zip = zip;
  }

  static PackageParts of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(MAGIC);
    }
    if (head.length == MAGIC && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
      throw new UnreadableWord(UnreadableWord.Why.BINARY);
    }
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableWord(UnreadableWord.Why.BROKEN, e);
    }
    if (zip.size() > MOST_ENTRIES) {
      zip.close();
      throw new UnreadableWord(UnreadableWord.Why.TOO_MUCH);
    }
    return new PackageParts(zip);
  }

  /** The name of the part that is the document. */
  String document() throws IOException {
    byte[] relations = bytes("_rels/.rels");
    String target = "";
    if (relations != null) {
      try (WordXml xml = new WordXml(relations)) {
        while (xml.next()) {
          String type = xml.isStart("Relationship") ? xml.plain("Type") : null;
          if (type != null && type.endsWith("/officeDocument")) {
            String named = xml.plain("Target");
            target = named == null ? "" : named;
          }
        }
      } catch (XMLStreamException e) {
        throw new UnreadableWord(UnreadableWord.Why.BROKEN, e);
      }
    }
    String name = target.startsWith("/") ? target.substring(1) : target;
    return zip.getEntry(name) == null ? "word/document.xml" : name;
  }

  /** A part's bytes; null when there is none. */
  byte @Nullable [] bytes(String name) throws IOException {
    Deadline.poll();
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = ByteStreams.limit(in, MOST_BYTES + 1L).readAllBytes();
      if (bytes.length > MOST_BYTES) {
        throw new UnreadableWord(UnreadableWord.Why.TOO_MUCH);
      }
      return bytes;
    } catch (UnreadableWord e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableWord(UnreadableWord.Why.BROKEN, e);
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** The first bytes of a part; null when there is none. */
  byte @Nullable [] head(String name, int most) throws IOException {
    Deadline.poll();
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(most);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableWord(UnreadableWord.Why.BROKEN, e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
