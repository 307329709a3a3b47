package io.shenbao.attachment;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Due;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which items of a requirement a name or a title speaks of. */
final class NamedItems {

  private static final Pattern LAST_YEARS = Pattern.compile("近([二两三四五2-5])年");
  private static final String NUMBERS = "..二三四五";

  private final Globs globs;

  NamedItems(Globs globs) {
    this.globs = globs;
  }

  /** The items that the first reading names which names any. */
  List<Due> in(List<Due> items, List<String> readings) {
    for (String reading : readings) {
      List<Due> named = named(items, reading);
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of();
  }

  /** All items, where a name says that it is all of them: 近三年. */
  List<Due> all(List<Due> items, List<String> readings) {
    boolean isFixed = items.stream().allMatch(one -> !one.requirement().variants().isEmpty());
    return isFixed && readings.stream().anyMatch(one -> yearsIn(one) >= items.size())
        ? items
        : List.of();
  }

  private static int yearsIn(String reading) {
    Matcher years = LAST_YEARS.matcher(reading.replace('两', '二'));
    if (!years.find()) {
      return 0;
    }
    String number = years.group(1);
    return Character.isDigit(number.charAt(0)) && number.charAt(0) < '9'
        ? Integer.parseInt(number)
        : NUMBERS.indexOf(number);
  }

  /** A name within a longer one that is named too is none of its own; of two alike the first is. */
  private List<Due> named(List<Due> items, String reading) {
    Map<Due, NamePattern> fits = new LinkedHashMap<>();
    for (Due due : items) {
      @Nullable NamePattern best = globs.best(due.patterns(), reading);
      if (best != null) {
        fits.put(due, best);
      }
    }
    List<Due> named = new ArrayList<>();
    List<String> cores = new ArrayList<>();
    fits.forEach(
        (due, pattern) -> {
          String core = pattern.core();
          boolean isWithin =
              cores.contains(core)
                  || fits.values().stream()
                      .map(NamePattern::core)
                      .anyMatch(other -> !other.equals(core) && other.contains(core));
          cores.add(core);
          if (!isWithin) {
            named.add(due);
          }
        });
    return named;
  }
}
