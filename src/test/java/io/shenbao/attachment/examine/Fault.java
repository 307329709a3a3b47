package io.shenbao.attachment.examine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What happens to files on their way. */
enum Fault {
  HALF("half of it") {
    @Override
    byte[] in(byte[] good) {
      return Arrays.copyOf(good, good.length / 2);
    }
  },
  MOST("nine tenths") {
    @Override
    byte[] in(byte[] good) {
      return Arrays.copyOf(good, good.length / 10 * 9);
    }
  },
  LAST("but a hundredth") {
    @Override
    byte[] in(byte[] good) {
      return Arrays.copyOf(good, (int) (good.length * 99L / 100));
    }
  },
  ZEROS("zeros within") {
    @Override
    byte[] in(byte[] good) {
      byte[] faulty = good.clone();
      Arrays.fill(faulty, good.length / 2, good.length / 2 + piece(good), (byte) 0);
      return faulty;
    }
  },
  CHANGED("bytes changed") {
    @Override
    byte[] in(byte[] good) {
      byte[] faulty = good.clone();
      for (int at = good.length / 4; at < good.length / 4 + piece(good); at += 7) {
        faulty[at] ^= (byte) 0xA5;
      }
      return faulty;
    }
  },
  LEFT_OUT("a piece left out") {
    @Override
    byte[] in(byte[] good) {
      int half = good.length / 2;
      byte[] faulty = Arrays.copyOf(good, good.length - piece(good));
      System.arraycopy(good, half + piece(good), faulty, half, faulty.length - half);
      return faulty;
    }
  },
  HEADLESS("no beginning") {
    @Override
    byte[] in(byte[] good) {
      byte[] faulty = good.clone();
      Arrays.fill(faulty, 0, 32, (byte) 0);
      return faulty;
    }
  },
  MORE("more behind it") {
    @Override
    byte[] in(byte[] good) {
      byte[] foreign = "<?php echo 1; ?>\n".repeat(60).getBytes(StandardCharsets.US_ASCII);
      byte[] faulty = Arrays.copyOf(good, good.length + foreign.length);
      System.arraycopy(foreign, 0, faulty, good.length, foreign.length);
      return faulty;
    }
  };

  private final String heading;

  Fault(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  abstract byte[] in(byte[] good);

  /** A twentieth of a file. */
  private static int piece(byte[] good) {
    return Math.max(1, good.length / 20);
  }
}
