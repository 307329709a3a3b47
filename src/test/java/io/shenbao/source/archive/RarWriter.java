package io.shenbao.source.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/** Rar archives of both formats whose files are stored as they are: no free program writes any. */
final class RarWriter {

  private RarWriter() {}

  /** RAR 1.5 to 4: technote.txt of RAR 3.93. */
  static byte[] rar4(Map<String, byte[]> files, Charset names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 0});
    out.writeBytes(block(0x73, 0, new byte[6]));
    files.forEach(
        (name, content) -> {
          byte[] title = name.getBytes(names);
          ByteBuffer header = little(25 + title.length);
          header.putInt(content.length).putInt(content.length).put((byte) 2);
          header.putInt(crc(content, 0)).putInt(0x58000000).put((byte) 20).put((byte) 0x30);
          header.putShort((short) title.length).putInt(0x20).put(title);
          out.writeBytes(block(0x74, 0x8000, header.array()));
          out.writeBytes(content);
        });
    out.writeBytes(block(0x7b, 0x4000, new byte[0]));
    return out.toByteArray();
  }

  private static byte[] block(int type, int flags, byte[] body) {
    ByteBuffer block = little(7 + body.length);
    block.position(2);
    block.put((byte) type).putShort((short) flags).putShort((short) block.capacity()).put(body);
    block.putShort(0, (short) crc(block.array(), 2));
    return block.array();
  }

  /** RAR 5: rarlab.com/technote.htm. */
  static byte[] rar5(Map<String, byte[]> files, boolean volume) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0});
    out.writeBytes(block5(numbers(1, 0, volume ? 1 : 0)));
    files.forEach(
        (name, content) -> {
          byte[] title = name.getBytes(StandardCharsets.UTF_8);
          ByteArrayOutputStream header = new ByteArrayOutputStream();
          header.writeBytes(numbers(2, 2, content.length, 4, content.length, 0100644));
          header.writeBytes(little(4).putInt(crc(content, 0)).array());
          header.writeBytes(numbers(0, 1, title.length));
          header.writeBytes(title);
          out.writeBytes(block5(header.toByteArray()));
          out.writeBytes(content);
        });
    out.writeBytes(block5(numbers(5, 0, 0)));
    return out.toByteArray();
  }

  private static byte[] block5(byte[] body) {
    ByteArrayOutputStream sized = new ByteArrayOutputStream();
    sized.writeBytes(numbers(body.length));
    sized.writeBytes(body);
    ByteBuffer block = little(4 + sized.size());
    return block.putInt(crc(sized.toByteArray(), 0)).put(sized.toByteArray()).array();
  }

  /** Seven bits a byte, the low ones first. */
  private static byte[] numbers(int... numbers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int number : numbers) {
      int left = number;
      while (left > 127) {
        out.write(left & 127 | 128);
        left >>>= 7;
      }
      out.write(left);
    }
    return out.toByteArray();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int crc(byte[] bytes, int from) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, bytes.length - from);
    return (int) crc.getValue();
  }
}
