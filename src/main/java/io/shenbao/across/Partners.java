package io.shenbao.across;

import io.shenbao.across.AlikeProse.Match;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** For each text the passage of another applicant that is most like it. */
final class Partners {

  private static final int NONE = -1;

  private final Prints prints;
  private final SameTexts texts;
  private final int[] applicants;
  private final int[] alike;
  private final int[] best;
  private final int[] second;
  private final float[] bestLikeness;
  private final float[] secondLikeness;

  /**
   * @param applicants whose each application is, by number
   * @param least from which Jaccard index on two texts are alike
   */
  Partners(Prints prints, SameTexts texts, int[] applicants, Likenesses likenesses, float least) {
    this.prints = prints;
    this.texts = texts;
    this.applicants = applicants;
    this.alike =
        IntStream.range(0, likenesses.size())
            .filter(i -> likenesses.at(i) >= least)
            .flatMap(i -> IntStream.of(likenesses.one(i), likenesses.other(i)))
            .sorted()
            .distinct()
            .toArray();
    this.best = new int[alike.length];
    this.second = new int[alike.length];
    this.bestLikeness = new float[alike.length];
    this.secondLikeness = new float[alike.length];
    Arrays.fill(best, NONE);
    Arrays.fill(second, NONE);
    for (int i = 0; i < alike.length; i++) {
      offer(i, alike[i], 1);
    }
    for (int i = 0; i < likenesses.size(); i++) {
      if (likenesses.at(i) >= least) {
        offer(at(likenesses.one(i)), likenesses.other(i), likenesses.at(i));
        offer(at(likenesses.other(i)), likenesses.one(i), likenesses.at(i));
      }
    }
  }

  private int at(int text) {
    return Arrays.binarySearch(alike, text);
  }

  private void offer(int at, int other, float likeness) {
    offerPassage(at, texts.first(other), likeness);
    if (texts.second(other) >= 0) {
      offerPassage(at, texts.second(other), likeness);
    }
  }

  /** Keeps the best, and the best of those that are another applicant's than it. */
  private void offerPassage(int at, int passage, float likeness) {
    if (best[at] == NONE || isBetter(passage, likeness, best[at], bestLikeness[at])) {
      if (best[at] != NONE && applicant(best[at]) != applicant(passage)) {
        second[at] = best[at];
        secondLikeness[at] = bestLikeness[at];
      }
      best[at] = passage;
      bestLikeness[at] = likeness;
    } else if (applicant(passage) != applicant(best[at])
        && (second[at] == NONE || isBetter(passage, likeness, second[at], secondLikeness[at]))) {
      second[at] = passage;
      secondLikeness[at] = likeness;
    }
  }

  private static boolean isBetter(int passage, float likeness, int than, float itsLikeness) {
    return likeness > itsLikeness || (likeness == itsLikeness && passage < than);
  }

  private int applicant(int passage) {
    return applicants[prints.application(passage)];
  }

  /**
   * The passage of another applicant that is most like one of that text; null: there is none.
   *
   * @param passage the one, which says the text
   */
  @Nullable Match of(int passage, int text) {
    int at = at(text);
    int first = at < 0 ? texts.first(text) : best[at];
    if (applicant(first) != applicant(passage)) {
      return new Match(first, at < 0 ? 1 : bestLikeness[at]);
    }
    int other = at < 0 ? texts.second(text) : second[at];
    return other < 0 ? null : new Match(other, at < 0 ? 1 : secondLikeness[at]);
  }
}
