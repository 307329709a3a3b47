package io.shenbao.attachment.examine.film;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Set;
import org.mp4parser.BoxParser;
import org.mp4parser.ParsableBox;
import org.mp4parser.PropertyBoxParserImpl;

/** Reads those boxes of an index that tell what there is; all others are passed over. */
final class IndexParser extends PropertyBoxParserImpl {

  private static final Set<String> READ =
      Set.of(
          "moov", "mvhd", "trak", "tkhd", "mdia", "mdhd", "hdlr", "minf", "stbl", "stts", "stsc",
          "stsz", "stco", "co64", "mvex", "mehd", "trex", "moof", "mfhd", "traf", "tfhd", "tfdt",
          "trun");

  @Override
  public ParsableBox createBox(String type, byte[] userType, String parent) {
    return READ.contains(type) ? super.createBox(type, userType, parent) : new PassedOver(type);
  }

  /** A box of which nothing is kept. */
  private static final class PassedOver implements ParsableBox {
    private final String type;
    private long size;

    PassedOver(String type) {
      this.type = type;
    }

    @Override
    public void parse(
        ReadableByteChannel from, ByteBuffer header, long contentSize, BoxParser parser)
        throws IOException {
      size = header.limit() + contentSize;
      ByteStreams.exhaust(ByteStreams.limit(Channels.newInputStream(from), contentSize));
    }

    @Override
    public long getSize() {
      return size;
    }

    @Override
    public String getType() {
      return type;
    }

    @Override
    public void getBox(WritableByteChannel into) {
      throw new UnsupportedOperationException(); // films are read here and not written
    }
  }
}
