package io.shenbao.source.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Caption;
import io.shenbao.text.Nfkc;
import java.util.LinkedHashSet;
import java.util.Set;

/** A year that somebody has put into a label in place of the form's. */
public final class StatedYear {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private StatedYear() {}

  /** Whether a label names a year that is none of its own; one without a year says nothing. */
  public static boolean isAnother(Caption own, String label) {
    Set<String> years = years(own.label() + own.name() + own.hint());
    return !years.isEmpty() && !years.containsAll(years(label));
  }

  private static Set<String> years(String label) {
    Set<String> years = new LinkedHashSet<>();
    Matcher matcher = YEAR.matcher(Nfkc.of(label));
    while (matcher.find()) {
      years.add(matcher.group());
    }
    return years;
  }
}
