package io.shenbao.attachment;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.XMPDM;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks into one file with Tika and ImageIO. Runs in the child process only. */
final class Examiner {

  /** An archive that unpacks to more, at such a ratio, is no document. */
  private static final long MOST_UNPACKED = 300_000_000;

  private static final long MOST_RATIO = 100;

  private final TikaConfig config = TikaConfig.getDefaultConfig();
  private final AutoDetectParser parser = new AutoDetectParser(config);
  private final ImageCheck images = new ImageCheck();

  Inspection examine(Path file) throws IOException {
    if (Files.size(file) == 0) {
      return Inspection.of(State.EMPTY);
    }
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
    String type;
    try (TikaInputStream in = TikaInputStream.get(file)) {
      type = config.getDetector().detect(in, new Metadata()).toString();
    }
    if (isArchive(file) && isBomb(file)) {
      return Inspection.of(State.BOMB, type);
    }
    if (type.startsWith("image/")) {
      return images.isWhole(file) ? Inspection.of(State.READABLE, type) : damaged(file, type);
    }
    State state = parse(file, metadata);
    String parsed = metadata.get(Metadata.CONTENT_TYPE);
    String known = parsed == null ? type : parsed.substring(0, (parsed + ";").indexOf(';'));
    Double seconds = seconds(metadata.get(XMPDM.DURATION));
    if (state == State.READABLE && seconds == null && isIsoVideo(known)) {
      state = State.DAMAGED; // without its index (moov) nobody can play it
    }
    return state == State.DAMAGED
        ? damaged(file, known)
        : new Inspection(state, null, known, metadata.getInt(PagedText.N_PAGES), seconds);
  }

  /**
   * A file that is damaged.
   *
   * @throws IOException when it only seems so because it can't be read to its end
   */
  private static Inspection damaged(Path file, String type) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Inspection.of(State.DAMAGED, type);
  }

  private State parse(Path file, Metadata metadata) throws IOException {
    ParseContext context = new ParseContext();
    PDFParserConfig pdf = new PDFParserConfig();
    // and no OCR parser is on the class path either
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    context.set(PDFParserConfig.class, pdf);
    context.set(EmbeddedDocumentExtractor.class, new NoEmbedded());
    try (TikaInputStream in = TikaInputStream.get(file)) {
      parser.parse(in, new DefaultHandler(), metadata, context);
      return State.READABLE;
    } catch (EncryptedDocumentException e) {
      return State.ENCRYPTED;
    } catch (ZeroByteFileException e) {
      return State.EMPTY;
    } catch (TikaException | SAXException | IOException | RuntimeException e) {
      return State.DAMAGED;
    }
  }

  private static boolean isIsoVideo(String type) {
    return type.equals("video/mp4")
        || type.equals("application/mp4")
        || type.equals("video/quicktime")
        || type.equals("video/x-m4v");
  }

  private static boolean isArchive(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(2);
      return head.length == 2 && head[0] == 'P' && head[1] == 'K';
    }
  }

  private static boolean isBomb(Path file) throws IOException {
    long unpacked = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        unpacked += Math.max(0, all.nextElement().getSize());
      }
    } catch (ZipException e) {
      return false; // broken: the parser says so
    }
    return unpacked > MOST_UNPACKED || unpacked > MOST_RATIO * Math.max(Files.size(file), 500_000);
  }

  /** {@code 12.0} or {@code 00:00:12.07}. */
  static @Nullable Double seconds(@Nullable String duration) {
    if (duration == null) {
      return null;
    }
    double seconds = 0;
    try {
      for (String part : Splitter.on(':').split(duration.strip().toLowerCase(Locale.ROOT))) {
        seconds = seconds * 60 + Double.parseDouble(part);
      }
    } catch (NumberFormatException e) {
      return null;
    }
    return seconds;
  }

  /** What is inside a document is not looked into. */
  private static final class NoEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {}
  }
}
