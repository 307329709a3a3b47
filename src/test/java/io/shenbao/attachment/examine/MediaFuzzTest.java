package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures and films with bytes changed, taken out and cut off, at random but always the same:
 * {@code -Dshenbao.fuzz=20000} for more of them.
 */
@WholeProgram
class MediaFuzzTest {

  private static final int COUNT = Integer.getInteger("shenbao.fuzz", 800);

  @TempDir Path folder;

  @Test
  void noHarmGoesThroughAndNothingThatIsCutInHalfIsReadable() throws Exception {
    List<Path> whole = new ArrayList<>(Pictures.all(folder));
    whole.addAll(Films.all(folder));
    whole.add(Films.picture(folder.resolve("shapes.webp")));
    Examiner examiner = new Examiner();
    Random random = new Random(20_250_428);
    for (int i = 0; i < COUNT; i++) {
      Path from = whole.get(i % whole.size());
      byte[] bytes = Files.readAllBytes(from);
      boolean isCut = random.nextInt(3) == 0;
      byte[] changed =
          isCut
              ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length / 2))
              : harmed(bytes, random);
      Path file = Files.write(folder.resolve("fuzz-" + from.getFileName()), changed);
      Depth depth = random.nextInt(4) == 0 ? Depth.WHOLE : Depth.OPEN;
      Inspection inspection = examine(examiner, file, depth);
      if (isCut) {
        // a few bytes may be a text; under the name of a picture or a film no pack accepts that
        assertThat(inspection.state() == State.READABLE && isMedia(inspection.type()))
            .as("%s, %s bytes of %s", from, changed.length, bytes.length)
            .isFalse();
      }
    }
  }

  private static boolean isMedia(String type) {
    return type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/");
  }

  private static Inspection examine(Examiner examiner, Path file, Depth depth) throws IOException {
    try {
      return examiner.examine(new Inquiry(file, depth));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static byte[] harmed(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    for (int left = 1 + random.nextInt(20); left > 0; left--) {
      // half of the harm is done where the headers are
      int most = random.nextBoolean() ? Math.min(600, changed.length) : changed.length;
      changed[random.nextInt(most)] = (byte) random.nextInt(256);
    }
    if (random.nextInt(4) == 0) {
      int start = random.nextInt(changed.length);
      int end = start + random.nextInt(changed.length - start);
      byte[] shorter = new byte[changed.length - (end - start)];
      System.arraycopy(changed, 0, shorter, 0, start);
      System.arraycopy(changed, end, shorter, start, changed.length - end);
      return shorter.length == 0 ? changed : shorter;
    }
    return changed;
  }
}
