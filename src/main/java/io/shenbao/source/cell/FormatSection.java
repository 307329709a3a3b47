package io.shenbao.source.cell;

import io.shenbao.source.cell.FormatToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a number format that holds for a value.
 *
 * @param forNegative whether it holds for negative numbers only, which it then shows without a
 *     minus of their own
 */
record FormatSection(List<FormatToken> tokens, boolean forNegative) {

  /** Sections of a code whose last is for texts in any case. */
  private static final int WITH_TEXT = 4;

  /** The section of a code that shows a number. */
  static FormatSection of(String code, BigDecimal value) {
    List<FormatSection> sections = sections(code);
    if (sections.stream().limit(2).anyMatch(one -> one.condition() != null)) {
      return sections.stream()
          .filter(one -> one.condition() == null || one.holds(value))
          .findFirst()
          .orElse(sections.get(0));
    }
    if (sections.size() == 1 || value.signum() > 0) {
      return sections.get(0);
    }
    if (value.signum() < 0) {
      return new FormatSection(sections.get(1).tokens, true);
    }
    return sections.get(sections.size() == 2 ? 0 : 2);
  }

  /** The section of a code that shows a text; empty where the text is shown as it is. */
  static Optional<FormatSection> ofText(String code) {
    List<FormatSection> sections = all(code);
    FormatSection last = sections.get(sections.size() - 1);
    return last.has(Kind.TEXT) || sections.size() >= WITH_TEXT
        ? Optional.of(last)
        : Optional.empty();
  }

  /** Without the one for texts. */
  private static List<FormatSection> sections(String code) {
    List<FormatSection> sections = all(code);
    int last = sections.size() - 1;
    return last > 0 && sections.get(last).has(Kind.TEXT) ? sections.subList(0, last) : sections;
  }

  private static List<FormatSection> all(String code) {
    List<FormatSection> sections = new ArrayList<>();
    List<FormatToken> tokens = new ArrayList<>();
    for (FormatToken token : FormatLexer.tokens(code)) {
      if (token.is(Kind.END_OF_SECTION)) {
        sections.add(new FormatSection(List.copyOf(tokens), false));
        tokens.clear();
      } else {
        tokens.add(token);
      }
    }
    sections.add(new FormatSection(List.copyOf(tokens), false));
    return List.copyOf(sections);
  }

  private @Nullable String condition() {
    return tokens.stream()
        .filter(token -> token.is(Kind.CONDITION))
        .map(FormatToken::text)
        .findFirst()
        .orElse(null);
  }

  private boolean holds(BigDecimal value) {
    String text = String.valueOf(condition());
    int number = 0;
    while (number < text.length() && "<>=".indexOf(text.charAt(number)) >= 0) {
      number++;
    }
    try {
      int sign = value.compareTo(new BigDecimal(text.substring(number).trim()));
      return switch (text.substring(0, number)) {
        case "<" -> sign < 0;
        case "<=" -> sign <= 0;
        case ">" -> sign > 0;
        case ">=" -> sign >= 0;
        case "<>" -> sign != 0;
        default -> sign == 0;
      };
    } catch (NumberFormatException e) {
      return false;
    }
  }

  boolean has(Kind kind) {
    return tokens.stream().anyMatch(token -> token.is(kind));
  }

  /** Whether a date's year, month, day or time is shown: one of their letters. */
  boolean shows(char letter) {
    return tokens.stream()
        .anyMatch(token -> token.is(Kind.DATE) && token.text().indexOf(letter) >= 0);
  }

  /** All that is shown whatever the number is. */
  String literals() {
    return literals(0, tokens.size());
  }

  /** Whether the number itself is shown, and not only words or marks. */
  boolean showsNumber() {
    return tokens.stream().anyMatch(FormatSection::isNumber);
  }

  /** Whether it has no place for a digit that it shows of a zero. */
  boolean leavesOutZero() {
    return tokens.stream()
        .filter(FormatSection::isNumber)
        .allMatch(token -> token.is(Kind.DIGIT) && token.text().equals("#"));
  }

  /** A text as it is shown. */
  String around(String text) {
    StringBuilder shown = new StringBuilder();
    for (FormatToken token : tokens) {
      if (token.is(Kind.LITERAL) || token.is(Kind.PERCENT)) {
        shown.append(token.text());
      } else if (token.is(Kind.TEXT)) {
        shown.append(text);
      }
    }
    return shown.toString();
  }

  /** What is shown before the number. */
  String prefix() {
    return literals(0, first());
  }

  /** What is shown after it: a unit, a percent sign. */
  String suffix() {
    return literals(last() + 1, tokens.size());
  }

  private String literals(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (FormatToken token : tokens.subList(from, Math.max(from, to))) {
      if (token.is(Kind.LITERAL) || token.is(Kind.PERCENT)) {
        text.append(token.text());
      }
    }
    return text.toString();
  }

  /** The first and the last of the tokens that stand for the number itself. */
  int first() {
    int first = 0;
    while (first < tokens.size() && !isNumber(tokens.get(first))) {
      first++;
    }
    return first;
  }

  int last() {
    int last = tokens.size() - 1;
    while (last >= 0 && !isNumber(tokens.get(last))) {
      last--;
    }
    return last;
  }

  private static boolean isNumber(FormatToken token) {
    return token.is(Kind.DIGIT) || token.is(Kind.GENERAL) || token.is(Kind.TEXT);
  }
}
