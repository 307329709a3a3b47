package io.shenbao.attachment.examine.bytes;

import java.io.IOException;

/** The outermost chunks of a RIFF file, such as WebP and AVI: each says how long it is. */
public final class RiffChunks {

  private static final int HEADER = 8;

  private RiffChunks() {}

  /** How it ends: a large AVI goes on in further chunks of the same name. */
  public static Ending ending(ByteFile in) throws IOException {
    long at = 0;
    while (at + HEADER <= in.size()) {
      in.seek(at);
      if (!in.name().equals("RIFF")) {
        break;
      }
      long length = in.little(4);
      long end = at + HEADER + length + (length & 1);
      if (length == 0 || end - (length & 1) > in.size()) {
        return length == 0 ? new Ending.Cut(-1) : Ending.Cut.of(in.size(), end);
      }
      at = Math.min(end, in.size());
    }
    return at == 0 ? new Ending.Broken(0) : new Ending.Complete(at);
  }
}
