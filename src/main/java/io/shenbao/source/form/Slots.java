package io.shenbao.source.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deals what stands behind one label out to the fields that share it. */
final class Slots {

  private static final String YEAR = "(?:[12]\\d{3}|[〇零○一二三四五六七八九]{4})";
  private static final String MONTH = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
  private static final String B = "[\\s\\x{3000}\\x{00a0}_]*";
  private static final String DATE =
      YEAR + B + "[-/.．年]" + B + MONTH + B + "(?:[-/.．月]" + B + MONTH + B + "[日号]?|月份?)?";
  private static final Pattern RANGE =
      Pattern.compile(
          B
              + "[自从由]?"
              + B
              + "(?:开始[:：])?"
              + B
              + "("
              + DATE
              + ")"
              + B
              + "(?:[至到~～]|[-－–—]{1,4}|结束[:：])"
              + B
              + "(?:结束[:：])?"
              + B
              + "("
              + DATE
              + ")"
              + B
              + "[止]?"
              + B);
  private static final Pattern YEARS =
      Pattern.compile(
          B + "([12]\\d{3})年?" + B + "(?:[至到~～]|[-－–—]{1,4})" + B + "([12]\\d{3})年?" + B);

  private Slots() {}

  /**
   * Deals values out.
   *
   * @param values cells or parts of a line, in their order
   * @return empty when nobody can tell which is whose
   */
  static Map<Field, TypedText> deal(List<Field> fields, List<TypedText> values) {
    List<TypedText> said = values.stream().filter(value -> !value.isBlank()).toList();
    Map<Field, TypedText> dealt = new LinkedHashMap<>();
    if (said.size() == fields.size()) {
      for (int i = 0; i < said.size(); i++) {
        dealt.put(fields.get(i), said.get(i));
      }
      return dealt;
    }
    if (said.size() == 1 && isRange(fields)) {
      return range(fields, said.get(0));
    }
    if (said.size() == 1 && values.size() == fields.size()) {
      dealt.put(fields.get(values.indexOf(said.get(0))), said.get(0));
    }
    return dealt;
  }

  private static boolean isRange(List<Field> fields) {
    return fields.size() == 2 && fields.stream().allMatch(one -> one.type() == FieldType.DATE);
  }

  private static Map<Field, TypedText> range(List<Field> fields, TypedText value) {
    Map<Field, TypedText> dealt = new LinkedHashMap<>();
    List<LinePart> said = value.spans().stream().filter(span -> !span.isBlank()).toList();
    if (said.size() == 2) {
      dealt.put(fields.get(0), TypedText.of(said.get(0)));
      dealt.put(fields.get(1), TypedText.of(said.get(1)));
      return dealt;
    }
    LinePart span = said.get(0);
    String text = span.masked();
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      matcher = YEARS.matcher(text);
    }
    if (said.size() == 1 && matcher.matches()) {
      List<LinePart> parts = new ArrayList<>();
      for (int group = 1; group <= 2; group++) {
        parts.add(
            new LinePart(
                span.line(), span.from() + matcher.start(group), span.from() + matcher.end(group)));
      }
      dealt.put(fields.get(0), TypedText.of(parts.get(0)));
      dealt.put(fields.get(1), TypedText.of(parts.get(1)));
    } else if (said.size() == 1) {
      dealt.put(fields.get(0), value);
    }
    return dealt;
  }
}
