package io.shenbao.attachment.examine;

import io.shenbao.attachment.inspection.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What Tika makes of a file. */
final class TikaParser {

  private final AutoDetectParser parser;

  TikaParser(TikaConfig config) {
    parser = new AutoDetectParser(config);
  }

  /**
   * What Tika made of a file.
   *
   * @param metadata all that it found out
   */
  record Parsed(State state, Metadata metadata) {

    /** The media type that its parser told; another one when it did not get that far. */
    String type(String detected) {
      String type = metadata.get(Metadata.CONTENT_TYPE);
      return type == null ? detected : type.substring(0, (type + ";").indexOf(';'));
    }
  }

  Parsed parse(Path file) {
    return parse(file, new DefaultHandler());
  }

  /**
   * @param text takes the file's text
   */
  Parsed parse(Path file, ContentHandler text) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
    return new Parsed(state(file, metadata, text), metadata);
  }

  private State state(Path file, Metadata metadata, ContentHandler text) {
    ParseContext context = new ParseContext();
    PDFParserConfig pdf = new PDFParserConfig();
    // and no OCR parser is on the class path either
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    context.set(PDFParserConfig.class, pdf);
    context.set(EmbeddedDocumentExtractor.class, new NoEmbedded());
    try (TikaInputStream in = TikaInputStream.get(file)) {
      parser.parse(in, text, metadata, context);
      return State.READABLE;
    } catch (EncryptedDocumentException e) {
      return State.ENCRYPTED;
    } catch (ZeroByteFileException e) {
      return State.EMPTY;
    } catch (TikaException | SAXException | IOException | RuntimeException e) {
      return State.DAMAGED;
    }
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
