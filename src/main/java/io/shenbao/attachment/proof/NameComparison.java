package io.shenbao.attachment.proof;

import com.google.common.base.CharMatcher;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of organisations: brackets, blanks and line ends in them are no difference. */
final class NameComparison implements Comparison {

  private static final int FEWEST_LETTERS = 4;
  private static final int MOST = 3;
  private static final Pattern ORGANISATION =
      Pattern.compile("[\\p{Han}A-Za-z()]{2,30}(?:有限责任公司|股份有限公司|有限公司|集团公司|研究院|研究所|合伙企业|厂)");

  @Override
  public Optional<Sighting> look(String stated, Passage passage) {
    String name = FilePage.key(stated);
    String whole = FilePage.key(passage.whole());
    String here = whole.substring(0, Math.min(whole.length(), name.length() + FEWEST_LETTERS));
    boolean agrees =
        !name.isEmpty()
            && (here.contains(name) || (passage.page().recognised() && Misread.holds(here, name)));
    String found = agrees ? stated : Cell.first(passage.rest());
    boolean isName = CharMatcher.inRange('\u4e00', '\u9fff').countIn(found) >= FEWEST_LETTERS;
    return isName || agrees ? Optional.of(new Sighting(passage, found, agrees)) : Optional.empty();
  }

  /** The first organisations that a file names. */
  static List<String> named(List<FilePage> pages) {
    Set<String> names = new LinkedHashSet<>();
    for (FilePage page : pages) {
      for (String line : page.lines()) {
        Matcher name = ORGANISATION.matcher(line);
        while (names.size() < MOST && name.find()) {
          names.add(name.group());
        }
      }
    }
    return List.copyOf(names);
  }
}
