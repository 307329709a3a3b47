package io.shenbao.attachment.proof;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.source.value.Dates;
import io.shenbao.source.value.Understood;
import io.shenbao.text.Likeness;
import java.util.Optional;

/** Dates in any spelling; one that is given to the month agrees with any day of it. */
final class DateComparison implements Comparison {

  private static final String DIGIT = "[\\d〇零○一二三四五六七八九十]";
  private static final Pattern DATE =
      Pattern.compile(
          "(DIGIT{4}[-/.年]DIGIT{1,3}[-/.月]DIGIT{1,3}[日号]?|DIGIT{4}[-/.年]DIGIT{1,3}月?)"
              .replace("DIGIT", DIGIT));

  @Override
  public Optional<Sighting> look(String stated, Passage passage) {
    return iso(passage.page().recognised() ? Misread.zeros(passage.whole()) : passage.whole())
        .map(
            found ->
                new Sighting(passage, found, found.startsWith(stated) || stated.startsWith(found)));
  }

  /** The first date in a text. */
  static Optional<String> iso(String text) {
    Matcher date = DATE.matcher(Likeness.compact(text).replace('○', '〇'));
    if (date.find() && Dates.date(date.group()) instanceof Understood.Read read) {
      return Optional.of(read.node().asString());
    }
    return Optional.empty();
  }
}
