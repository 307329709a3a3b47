package io.shenbao.across;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.scratch.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passages are one text: of a few, and of so many that they are looked at slice by slice. */
class SameTextsTest {

  private static final int PASSAGES_OF_ONE = 50;

  @AutoClose private final Scratch scratch = new Scratch();

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 3 * Slices.MOST / PASSAGES_OF_ONE})
  void passagesOfOneHashAreOneTextAndTextsAreInTheOrderOfHashes(int applications) {
    Prints prints = new Prints(1, scratch);
    SplittableRandom random = new SplittableRandom(applications);
    Map<Long, List<Integer>> expected = new TreeMap<>();
    for (int application = 0; application < applications; application++) {
      List<Sketch.Print> some = new ArrayList<>();
      for (int i = 0; i < PASSAGES_OF_ONE; i++) {
        long id = hash(random.nextInt(applications * PASSAGES_OF_ONE / 2 + 1));
        expected
            .computeIfAbsent(id, key -> new ArrayList<>())
            .add(application * PASSAGES_OF_ONE + i);
        some.add(new Sketch.Print(i, id, 80, 0, new int[1], new long[] {id, 1, 2, 3}));
      }
      prints.add(some);
    }
    int[] applicants = IntStream.range(0, applications).map(i -> i / 2).toArray();

    SameTexts texts = new SameTexts(prints, applicants, scratch);

    assertThat(texts.count()).isEqualTo(expected.size());
    int text = 0;
    for (Map.Entry<Long, List<Integer>> one : expected.entrySet()) {
      assertSame(texts, text++, one.getKey(), one.getValue(), applicants);
    }
    assertThat(texts.find(hash(-1))).isNegative();
  }

  private static void assertSame(
      SameTexts texts, int text, long id, List<Integer> passages, int[] applicants) {
    boolean isSame = texts.id(text) == id && texts.find(id) == text;
    isSame &= texts.passages(text) == passages.size() && texts.first(text) == passages.get(0);
    int whose = applicants[passages.get(0) / PASSAGES_OF_ONE];
    int second = -1;
    for (int i = 0; i < passages.size(); i++) {
      int passage = passages.get(i);
      isSame &= texts.passage(text, i) == passage && texts.of(passage) == text;
      if (second < 0 && applicants[passage / PASSAGES_OF_ONE] != whose) {
        second = passage;
      }
    }
    isSame &= texts.second(text) == second;
    isSame &= texts.applicant(text) == (second < 0 ? whose : SameTexts.SEVERAL);
    long[] digits = new long[Signatures.DIGITS];
    texts.copyDigits(text, digits, 0);
    isSame &= digits[0] == id;
    assertThat(isSame).as("text %d", text).isTrue();
  }

  private static long hash(int number) {
    return Signatures.mixed(number);
  }
}
