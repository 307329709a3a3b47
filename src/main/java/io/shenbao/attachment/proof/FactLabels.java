package io.shenbao.attachment.proof;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.text.Nfkc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Labels that stand before values, found in a file whatever blanks are between their letters. */
final class FactLabels {

  /** A label that is met more often tells nothing. */
  private static final int MOST = 40;

  /** What may stand between a label and its value: a remark in brackets, a colon, a verb. */
  private static final String BETWEEN = "\\s*(?:\\([^()]{0,20}\\))?\\s*[::]?\\s*(?:为|是|约)?\\s*";

  /** Of so many letters a label is still known when one of them is misread. */
  private static final int FEWEST_LETTERS = 4;

  private static final String ANY_LETTER = "\\S";

  private final Pattern written;
  private final Pattern misread;

  FactLabels(List<String> labels) {
    List<List<String>> all = labels.stream().map(FactLabels::letters).toList();
    this.written = before(all);
    this.misread = before(all.stream().flatMap(FactLabels::slips).toList());
  }

  /** Any of some labels, with any blanks between their letters. */
  private static Pattern before(List<List<String>> labels) {
    String any =
        labels.stream()
            .map(letters -> String.join("\\s*", letters))
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?:^|[^\\p{Han}])((?:" + any + ")" + BETWEEN + ")");
  }

  private static List<String> letters(String label) {
    return Nfkc.of(label)
        .codePoints()
        .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
        .toList();
  }

  /** A label with any other letter in place of one of its own; as it is when it is short. */
  private static Stream<List<String>> slips(List<String> letters) {
    return letters.size() < FEWEST_LETTERS
        ? Stream.of(letters)
        : IntStream.range(0, letters.size())
            .mapToObj(
                slip -> {
                  List<String> other = new ArrayList<>(letters);
                  other.set(slip, ANY_LETTER);
                  return other;
                });
  }

  /** The passages behind a label, in the order of the file. */
  List<Passage> in(List<FilePage> pages) {
    return behind(written, pages);
  }

  /** The same of pages that were read off pictures, where a letter of a label may be misread. */
  List<Passage> misreadIn(List<FilePage> pages) {
    return behind(misread, pages.stream().filter(FilePage::recognised).toList());
  }

  private static List<Passage> behind(Pattern label, List<FilePage> pages) {
    List<Passage> passages = new ArrayList<>();
    for (FilePage page : pages) {
      for (int line = 0; line < page.lines().size() && passages.size() < MOST; line++) {
        Matcher matcher = label.matcher(page.lines().get(line));
        while (matcher.find()) {
          String rest = page.lines().get(line).substring(matcher.end(1));
          passages.add(Passage.behind(page, line, matcher.group(1), rest));
        }
      }
    }
    return passages;
  }
}
