package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells headings of the form from the words of whoever filled it in. */
final class SectionHeadings {

  private static final int LONGEST = 60;
  private static final int SHORTEST_LIKE = 4;

  private final Reading reading;

  SectionHeadings(Reading reading) {
    this.reading = reading;
  }

  /**
   * What a line means that is nothing but a heading.
   *
   * @param open the prose that would end here; null for none
   */
  Optional<Resolver.Meaning> of(String text, @Nullable Field open) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Resolver.Meaning> meaning = reading.meaning(text, reading.context(false));
    if (meaning.isEmpty()) {
      return LabelWords.isNumbered(text) ? like(text, open) : Optional.empty();
    }
    Node node = meaning.get().node();
    boolean isLabel = text.strip().endsWith("：") || text.strip().endsWith(":");
    boolean ends =
        open == null
            || !Reading.isProse(open)
            || follows(node, open)
            || ((LabelWords.isNumbered(text) || isLabel) && isLater(node, open));
    if (!ends && open != null && isWhole(text, node) && isLater(node, open) && !isSeen(node)) {
      return Optional.of(new Resolver.Meaning(meaning.get().nodes(), false));
    }
    return ends ? meaning : Optional.empty();
  }

  private boolean isSeen(Node node) {
    return reading.taking().seen().contains(node);
  }

  /** Whether a line is the label of a prose, word for word. */
  private static boolean isWhole(String text, Node node) {
    String label = LabelWords.key(LabelWords.unnumbered(node.caption().label()));
    return Reading.isProse(node)
        && label.length() >= SHORTEST_LIKE
        && LabelWords.key(text).equals(label);
  }

  /** Whether a node follows another, beside it or beside what it belongs to. */
  boolean follows(Node node, Field other) {
    if (!isLater(node, other)) {
      return false;
    }
    Node parent = reading.tree().parent(node);
    for (Node at = reading.tree().parent(other); at != null; at = reading.tree().parent(at)) {
      if (at == parent) {
        return true;
      }
    }
    return parent == null;
  }

  private boolean isLater(Node node, Field other) {
    return reading.tree().order(node) > reading.tree().order(other);
  }

  /** A numbered heading in other words than the form's: the one that has most in common. */
  private Optional<Resolver.Meaning> like(String text, @Nullable Field open) {
    String key = LabelWords.key(LabelWords.withoutBrackets(LabelWords.unnumbered(text)));
    List<Node> likely = new ArrayList<>();
    int most = 0;
    for (Node node : reading.tree().printed()) {
      boolean possible =
          reading.tree().owner(node).isEmpty()
              && Reading.isProse(node)
              && !reading.taking().seen().contains(node)
              && (open == null || isLater(node, open));
      int common = possible ? common(key, LabelWords.key(node.caption().name())) : 0;
      if (common > most) {
        likely.clear();
        most = common;
      }
      if (common == most && common > 0) {
        likely.add(node);
      }
    }
    return likely.size() == 1
        ? Optional.of(new Resolver.Meaning(List.copyOf(likely), false))
        : Optional.empty();
  }

  /** How many letters two names have in common, in their order; 0 when that is not most of both. */
  private static int common(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        table[i][j] =
            one.charAt(i - 1) == other.charAt(j - 1)
                ? table[i - 1][j - 1] + 1
                : Math.max(table[i - 1][j], table[i][j - 1]);
      }
    }
    int common = table[one.length()][other.length()];
    int longest = Math.max(one.length(), other.length());
    return common >= SHORTEST_LIKE && common * 3 >= longest * 2 ? common : 0;
  }
}
