package io.shenbao.attachment.examine.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * A PDF that was opened.
 *
 * @param repaired whether its structure had to be found anew
 */
public record PdfFile(PDDocument document, Extent extent, boolean repaired) implements Closeable {

  /** It is shut, and by what: {@code password}, {@code certificate}, {@code rights}. */
  public static final class Locked extends Exception {
    private static final long serialVersionUID = 1;

    Locked(String by) {
      super(by);
    }
  }

  /** It can't be opened even by one who repairs it. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final boolean cut;

    Unreadable(boolean cut, Exception cause) {
      super(cause);
      this.cut = cut;
    }

    /** Whether its end is missing. */
    public boolean isCut() {
      return cut;
    }
  }

  /**
   * Opens it as it says that it is, and where that fails as one who repairs it.
   *
   * @throws IOException when the file itself can't be read
   */
  public static PdfFile open(Path file) throws IOException, Locked, Unreadable {
    Extent extent;
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      extent = Extent.of(channel);
    }
    if (extent.begin() < 0) {
      throw new Unreadable(false, new IOException("no header"));
    }
    boolean[] bases = {true, false};
    for (boolean fromHeader : bases) {
      if (extent.closed() && (fromHeader || extent.begin() > 0)) {
        PDDocument document = strict(file, extent, fromHeader);
        if (document != null) {
          return new PdfFile(document, extent, false);
        }
      }
    }
    return new PdfFile(lenient(file, extent), extent, true);
  }

  /** Whether there is an end behind its last object. */
  public boolean isClosed() {
    return extent.closed();
  }

  /** Bytes of something else behind its end. */
  public long behind() {
    return extent.behind();
  }

  private static @Nullable PDDocument strict(Path file, Extent extent, boolean fromHeader)
      throws IOException, Locked {
    RandomAccessRead source = source(file, fromHeader ? extent.begin() : 0, extent.end());
    try {
      PDDocument document = parse(source, false);
      if (isTrue(document, source)) {
        return document;
      }
      document.close();
    } catch (IOException | RuntimeException e) {
      IOUtils.closeQuietly(source);
    }
    return null;
  }

  private static PDDocument lenient(Path file, Extent extent)
      throws IOException, Locked, Unreadable {
    RandomAccessRead source = source(file, extent.begin(), extent.end());
    try {
      return parse(source, true);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeQuietly(source);
      throw new Unreadable(!extent.closed(), e);
    }
  }

  private static RandomAccessRead source(Path file, long begin, long end) throws IOException {
    RandomAccessRead all = new RandomAccessReadBufferedFile(file);
    return begin == 0 && end == all.length() ? all : new Slice(all, begin, end);
  }

  private static PDDocument parse(RandomAccessRead source, boolean lenient)
      throws IOException, Locked {
    Parser parser = new Parser(source);
    try {
      return parser.parse(lenient);
    } catch (InvalidPasswordException e) {
      source.close();
      throw new Locked("password");
    } catch (IOException e) {
      if (!parser.handler.isEmpty() && !parser.handler.equals("Standard")) {
        source.close();
        throw new Locked(
            parser.handler.toLowerCase(Locale.ROOT).contains("pubsec") ? "certificate" : "rights");
      }
      throw e;
    }
  }

  /** Whether all objects stand where the table says. */
  private static boolean isTrue(PDDocument document, RandomAccessRead source) throws IOException {
    for (Map.Entry<COSObjectKey, Long> entry : document.getDocument().getXrefTable().entrySet()) {
      long at = entry.getValue();
      if (at > 0 && !begins(source, at, entry.getKey().getNumber())) {
        return false;
      }
    }
    return document.getNumberOfPages() >= 0;
  }

  private static boolean begins(RandomAccessRead source, long at, long number) throws IOException {
    if (at >= source.length()) {
      return false;
    }
    source.seek(at);
    int one = source.read();
    while (one == ' ' || one == '\r' || one == '\n' || one == '\t' || one == 0) {
      one = source.read();
    }
    long read = 0;
    int digits = 0;
    for (; one >= '0' && one <= '9' && digits < 12; digits++) {
      read = read * 10 + one - '0';
      one = source.read();
    }
    return digits > 0 && read == number;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** PDFBox's, which remembers what an encrypted file is encrypted by. */
  private static final class Parser extends PDFParser {
    private String handler = "";

    Parser(RandomAccessRead source) throws IOException {
      super(source);
    }

    @Override
    protected void initialParse() throws IOException {
      try {
        super.initialParse();
      } catch (IOException e) {
        COSDictionary encryption = document.getEncryptionDictionary();
        handler = encryption == null ? "" : encryption.getNameAsString(COSName.FILTER, "");
        throw e;
      }
    }
  }
}
