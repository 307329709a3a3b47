package io.shenbao.attachment.proof;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/** Years, as a pack says that they stand in the file. */
final class YearComparison implements Comparison {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final ValuePattern USUAL =
      new ValuePattern(Pattern.compile("((?:19|20)\\d{2})\\s*年度"));

  private final ValuePattern values;

  YearComparison(ValuePattern values) {
    this.values = values.isEmpty() ? USUAL : values;
  }

  @Override
  public Optional<Sighting> look(String stated, Passage passage) {
    return values
        .first(passage.rest())
        .flatMap(YearComparison::year)
        .map(found -> new Sighting(passage, found, year(stated).equals(Optional.of(found))));
  }

  static Optional<String> year(String text) {
    Matcher year = YEAR.matcher(text);
    return year.find() ? Optional.of(year.group()) : Optional.empty();
  }
}
