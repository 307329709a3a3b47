package io.shenbao.attachment.proof;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.text.Nfkc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Labels that stand before values, found in a file whatever blanks are between their letters. */
final class FactLabels {

  /** A label that is met more often tells nothing. */
  private static final int MOST = 40;

  /** What may stand between a label and its value: a remark in brackets, a colon, a verb. */
  private static final String BETWEEN = "\\s*(?:\\([^()]{0,20}\\))?\\s*[::]?\\s*(?:为|是|约)?\\s*";

  private final Pattern pattern;

  FactLabels(List<String> labels) {
    String any = labels.stream().map(FactLabels::spaced).collect(Collectors.joining("|"));
    this.pattern = Pattern.compile("(?:^|[^\\p{Han}])((?:" + any + ")" + BETWEEN + ")");
  }

  /** A label's letters with any blanks between them. */
  private static String spaced(String label) {
    return Nfkc.of(label)
        .codePoints()
        .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
        .collect(Collectors.joining("\\s*"));
  }

  /** The passages behind a label, in the order of the file. */
  List<Passage> in(List<FilePage> pages) {
    List<Passage> passages = new ArrayList<>();
    for (FilePage page : pages) {
      for (int line = 0; line < page.lines().size() && passages.size() < MOST; line++) {
        Matcher matcher = pattern.matcher(page.lines().get(line));
        while (matcher.find()) {
          String rest = page.lines().get(line).substring(matcher.end(1));
          passages.add(Passage.behind(page, line, matcher.group(1), rest));
        }
      }
    }
    return passages;
  }
}
