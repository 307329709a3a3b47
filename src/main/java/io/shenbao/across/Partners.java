package io.shenbao.across;

import java.util.Arrays;

/** For each text the passage of another applicant that is most like it. */
final class Partners {

  private static final int NONE = -1;

  private final Prints prints;
  private final int[] applicants;
  private final int[] best;
  private final int[] second;
  private final float[] bestLikeness;
  private final float[] secondLikeness;

  /**
   * @param applicants whose each application is, by number
   */
  Partners(Prints prints, SameTexts texts, int[] applicants, Likenesses likenesses, float least) {
    this.prints = prints;
    this.applicants = applicants;
    this.best = new int[texts.count()];
    this.second = new int[texts.count()];
    this.bestLikeness = new float[texts.count()];
    this.secondLikeness = new float[texts.count()];
    Arrays.fill(best, NONE);
    Arrays.fill(second, NONE);
    for (int text = 0; text < texts.count(); text++) {
      offer(text, texts, text, 1);
    }
    for (int i = 0; i < likenesses.size(); i++) {
      if (likenesses.at(i) >= least) {
        offer(likenesses.one(i), texts, likenesses.other(i), likenesses.at(i));
        offer(likenesses.other(i), texts, likenesses.one(i), likenesses.at(i));
      }
    }
  }

  private void offer(int text, SameTexts texts, int other, float likeness) {
    offer(text, texts.first(other), likeness);
    if (texts.second(other) >= 0) {
      offer(text, texts.second(other), likeness);
    }
  }

  /** Keeps the best, and the best of those that are another applicant's than it. */
  private void offer(int text, int passage, float likeness) {
    if (best[text] == NONE || isBetter(passage, likeness, best[text], bestLikeness[text])) {
      if (best[text] != NONE && applicant(best[text]) != applicant(passage)) {
        second[text] = best[text];
        secondLikeness[text] = bestLikeness[text];
      }
      best[text] = passage;
      bestLikeness[text] = likeness;
    } else if (applicant(passage) != applicant(best[text])
        && (second[text] == NONE
            || isBetter(passage, likeness, second[text], secondLikeness[text]))) {
      second[text] = passage;
      secondLikeness[text] = likeness;
    }
  }

  private static boolean isBetter(int passage, float likeness, int than, float itsLikeness) {
    return likeness > itsLikeness || (likeness == itsLikeness && passage < than);
  }

  private int applicant(int passage) {
    return applicants[prints.application(passage)];
  }

  /** The passage of another applicant that is most like one of that text; -1: there is none. */
  int of(int passage, int text) {
    return best[text] == NONE || applicant(best[text]) != applicant(passage)
        ? best[text]
        : second[text];
  }

  /** How like it that passage is. */
  float likeness(int passage, int text) {
    return of(passage, text) == best[text] ? bestLikeness[text] : secondLikeness[text];
  }
}
