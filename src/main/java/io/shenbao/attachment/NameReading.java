package io.shenbao.attachment;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.text.Nfkc;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a name or a title says, in several readings: first without all that stands in brackets or
 * behind 含, then without the brackets that only tell of a comparison, then all of it. Years are
 * spelt out (二〇二三年, 2022-2024年), and dates are no years of a report.
 */
final class NameReading {

  private static final Pattern CHINESE_DATE =
      Pattern.compile("二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?");

  private static final Pattern CHINESE_YEAR = Pattern.compile("(二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2})(年)");
  private static final String DIGITS = "〇一二三四五六七八九";

  private static final Pattern RANGE =
      Pattern.compile(
          "(20[0-9]{2})\\s*(?:年度|年)?\\s*[-—–~―至到]+\\s*(20[0-9]{2}|[0-9]{2})(?:(年)|([^0-9])|$)");

  private static final int LONGEST_RANGE = 10;

  /** The last day of a year stands for the year. */
  private static final Pattern YEAR_END =
      Pattern.compile("(20[0-9]{2})\\s*(?:年|[-./])?\\s*12\\s*(?:月|[-./])?\\s*31日?");

  private static final Pattern DATE =
      Pattern.compile(
          "20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
              + "|20[0-9]{2}\\s*[-./年]\\s*(?:1[0-2]|0?[1-9])\\s*"
              + "(?:[-./月]\\s*(?:3[01]|[12][0-9]|0?[1-9])日?|月)");

  private static final String IN_BRACKETS = "[(\\[{【〔〈][^()\\[\\]{}【】〔〕〈〉]*[)\\]}】〕〉]";
  private static final Pattern BRACKETS = Pattern.compile(IN_BRACKETS);
  private static final Pattern COMPARISON =
      Pattern.compile(
          "[(\\[{【〔〈][^()\\[\\]{}【】〔〕〈〉]*(?:含|附|比|上年|同期)[^()\\[\\]{}【】〔〕〈〉]*[)\\]}】〕〉]");

  private NameReading() {}

  /** The readings, what counts most first: letters and digits only, none of them empty. */
  static List<String> of(String text) {
    String plain = Nfkc.of(text);
    String years = spelt(plain);
    Set<String> readings = new LinkedHashSet<>();
    for (String reading :
        List.of(
            withoutInclusion(BRACKETS.matcher(years).replaceAll(" ")),
            withoutInclusion(COMPARISON.matcher(years).replaceAll(" ")),
            years,
            plain)) {
      readings.add(NamePattern.plain(reading));
    }
    readings.remove("");
    return List.copyOf(readings);
  }

  private static String spelt(String text) {
    String digits =
        replaced(
            CHINESE_YEAR,
            CHINESE_DATE.matcher(text).replaceAll(" "),
            year -> digits(year.group(1)) + year.group(2));
    String ranges = replaced(RANGE, digits, NameReading::years);
    String ends = replaced(YEAR_END, ranges, end -> end.group(1) + "年");
    return DATE.matcher(ends).replaceAll(" ");
  }

  private static String digits(String chinese) {
    StringBuilder digits = new StringBuilder();
    for (char c : chinese.toCharArray()) {
      digits.append(Math.max(0, DIGITS.indexOf(c)));
    }
    return digits.toString();
  }

  /** All years of a range; what is none stays as it stands. */
  private static String years(Matcher range) {
    int first = Integer.parseInt(range.group(1));
    String end = range.group(2);
    boolean isShort = end.length() == 2;
    int last = isShort ? first / 100 * 100 + Integer.parseInt(end) : Integer.parseInt(end);
    boolean isMonth = isShort && Integer.parseInt(end) <= 12;
    if (isMonth || last <= first || last - first > LONGEST_RANGE) {
      return range.group();
    }
    StringBuilder years = new StringBuilder();
    for (int year = first; year <= last; year++) {
      years.append(year).append(' ');
    }
    String behind = range.group(3) == null ? range.group(4) : range.group(3);
    return years + (behind == null ? "" : behind);
  }

  private static String replaced(Pattern pattern, String text, Function<Matcher, String> by) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder result = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      result.append(text, from, matcher.start()).append(by.apply(matcher));
      from = matcher.end();
    }
    return result.append(text.substring(from)).toString();
  }

  private static String withoutInclusion(String text) {
    int at = text.indexOf('含');
    return at > 0 ? text.substring(0, at) : text;
  }
}
