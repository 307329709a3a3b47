package io.shenbao.source.form;

import com.google.common.base.Preconditions;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.source.word.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of the pack's form with several places to fill in, and the words between them.
 *
 * @param pattern of the line filled in, with a group for each place
 * @param paths of what is filled in there
 */
record PaperLine(Pattern pattern, List<String> paths) {

  private static final String BLANKS = "[\\s\\x{3000}\\x{00a0}]*";
  private static final int LEAST = 3;

  /**
   * What stands at one of the places.
   *
   * @param path of the field
   */
  record Place(String path, LinePart part) {}

  /**
   * A line of a template.
   *
   * @param words before, between and behind its places: one more than there are places
   * @param paths of what is filled in
   * @return empty when it says too little to be known again
   */
  static Optional<PaperLine> of(List<String> words, List<String> paths) {
    int letters = words.stream().mapToInt(one -> LabelWords.key(one).length()).sum();
    boolean isApart = words.subList(1, words.size() - 1).stream().noneMatch(one -> one.isBlank());
    boolean isPlain = paths.size() == 1 && LabelWords.key(words.get(1)).isEmpty();
    if (letters < LEAST || !isApart || isPlain) {
      return Optional.empty();
    }
    StringBuilder pattern = new StringBuilder(BLANKS);
    for (int i = 0; i < words.size(); i++) {
      pattern.append(i == 0 ? "" : "(.*?)").append(quoted(words.get(i)));
    }
    return Optional.of(
        new PaperLine(Pattern.compile(pattern + BLANKS, Pattern.DOTALL), List.copyOf(paths)));
  }

  private static String quoted(String words) {
    StringBuilder all = new StringBuilder(BLANKS);
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      if (LabelFinder.isColon(c)) {
        all.append("[:：]").append(BLANKS);
      } else if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0') {
        all.append(Pattern.quote(String.valueOf(c))).append(BLANKS);
      }
    }
    return all.toString();
  }

  /** Whether a filled line is this one. */
  boolean matches(Line line) {
    return pattern.matches(LinePart.of(line).masked());
  }

  /** The places of a filled line that is this one. */
  List<Place> read(Line line) {
    Matcher matcher = pattern.matcher(LinePart.of(line).masked());
    Preconditions.checkState(matcher.matches());
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      places.add(
          new Place(paths.get(i), new LinePart(line, matcher.start(i + 1), matcher.end(i + 1))));
    }
    return places;
  }
}
