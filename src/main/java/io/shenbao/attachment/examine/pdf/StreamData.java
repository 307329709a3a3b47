package io.shenbao.attachment.examine.pdf;

import io.shenbao.deadline.Deadline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * The data of a stream with its filters (ISO 32000-2, 7.4) undone. What is deflated is inflated
 * here and not by PDFBox, which passes over damage in silence.
 *
 * @param in the data; inflated piece by piece, whatever its size
 * @param picture the filter of a picture that is still to be undone; empty where there is none
 */
record StreamData(InputStream in, String picture) {

  /** What other filters make is held in memory. */
  private static final int MOST_HELD = 64_000_000;

  /** Content that is longer is decoded and not read. */
  static final int LONGEST_READ = 30_000_000;

  private static final int PIECE = 1 << 13;

  private static final Set<String> PICTURES =
      Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

  static StreamData of(COSStream stream) throws IOException {
    if (!stream.hasData()) {
      return new StreamData(InputStream.nullInputStream(), "");
    }
    InputStream in = stream.createRawInputStream();
    List<String> filters = filters(stream);
    for (int i = 0; i < filters.size(); i++) {
      String filter = filters.get(i);
      if (PICTURES.contains(filter)) {
        return new StreamData(in, filter);
      }
      in = undone(filter, in, stream, i);
    }
    return new StreamData(in, "");
  }

  /**
   * All of it, where it is no picture, as far as {@link #LONGEST_READ}; the rest is decoded too.
   */
  static byte[] held(COSStream stream) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (InputStream in = of(stream).in()) {
      byte[] piece = new byte[PIECE];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        Deadline.poll();
        if (all.size() < LONGEST_READ) {
          all.write(piece, 0, read);
        }
      }
    }
    return all.toByteArray();
  }

  /** Reads data to its end. */
  static ByteTally read(InputStream data) throws IOException {
    ByteTally tally = new ByteTally();
    try (InputStream in = data) {
      byte[] piece = new byte[PIECE];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        Deadline.poll();
        tally.write(piece, 0, read);
      }
    }
    return tally;
  }

  /** The names of a stream's filters, in the order in which they are undone. */
  static List<String> filters(COSStream stream) {
    List<String> names = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName name) {
      names.add(name.getName());
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name.getName());
        }
      }
    }
    return names;
  }

  private static InputStream undone(String filter, InputStream in, COSStream stream, int index)
      throws IOException {
    if (filter.equals("FlateDecode") || filter.equals("Fl")) {
      return new Inflating(new Padded(in));
    }
    if (filter.equals("Crypt")) {
      return in;
    }
    Held out = new Held();
    FilterFactory.INSTANCE.getFilter(filter).decode(in, out, stream, index);
    return new ByteArrayInputStream(out.toByteArray());
  }

  /** Memory with a bound. */
  private static final class Held extends ByteArrayOutputStream {
    @Override
    public synchronized void write(byte[] bytes, int offset, int count) {
      Deadline.poll();
      if (size() < MOST_HELD) {
        super.write(bytes, offset, count);
      }
    }

    @Override
    public synchronized void write(int one) {
      Deadline.poll();
      if (size() < MOST_HELD) {
        super.write(one);
      }
    }
  }

  /** Compressed data, with something in place of a check sum that is left out. */
  private static final class Padded extends FilterInputStream {
    private static final int CHECK_SUM = 4;
    private boolean empty = true;
    private boolean over;

    Padded(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      int read = super.read(into, offset, count);
      if (read > 0) {
        empty = false;
      } else if (!over && count > 0) {
        over = true;
        in = new SequenceInputStream(in, new ByteArrayInputStream(new byte[CHECK_SUM]));
        return super.read(into, offset, count);
      }
      return read;
    }
  }

  /** Inflates, and bears with no data at all, and with a check sum that is left out. */
  private static final class Inflating extends InflaterInputStream {
    private final Padded source;

    Inflating(Padded source) {
      super(source);
      this.source = source;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      try {
        return super.read(into, offset, count);
      } catch (ZipException e) {
        boolean lacksSum = source.over && String.valueOf(e.getMessage()).contains("data check");
        if (source.empty || lacksSum) {
          return -1;
        }
        throw e;
      } catch (EOFException e) {
        if (source.empty) {
          return -1;
        }
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }
}
