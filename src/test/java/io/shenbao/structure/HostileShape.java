package io.shenbao.structure;

import java.util.function.IntFunction;

/** Texts that nobody writes who means well, of any length. */
public enum HostileShape {
  BLANKS(n -> " ".repeat(n)),
  LETTERS(n -> "A".repeat(n)),
  CHINESE(n -> "产能".repeat(n / 2)),
  DIGITS(n -> "1".repeat(n)),
  THOUSANDS(n -> "1" + ",234".repeat(n / 4)),
  NUMBERED_HEADING(n -> "# 1" + ".1".repeat(n / 2)),
  CHINESE_NUMERALS(n -> "# " + "一".repeat(n)),
  NUMBERS_AFTER_NAMES(n -> "营业收入1234567万元，".repeat(n / 14)),
  BRACKETS_AND_BLANKS(n -> "(" + " ".repeat(n) + "["),
  OPENING_BRACKETS(n -> "[(".repeat(n / 2)),
  PICTURES(n -> "![a](".repeat(n / 5)),
  QUOTES(n -> "\"'".repeat(n / 2)),
  STARS(n -> "**a *b ".repeat(n / 7)),
  BACKTICKS(HostileShape::backticks),
  COMMENTS(n -> "a **b** " + "<!-- ".repeat(n / 5)),
  INSTRUCTIONS(n -> "a **b** " + "<? ".repeat(n / 3)),
  CHARACTER_DATA(n -> "a **b** " + "<![CDATA[".repeat(n / 9)),
  DECLARATIONS(n -> "a **b** " + "<!A ".repeat(n / 4)),
  LINK_DEFINITIONS(n -> "a **b**\n\n" + "[a]: b\n".repeat(n / 7)),
  DASHES(n -> "- ".repeat(n / 2)),
  NESTED_QUOTES(n -> "> ".repeat(n / 2)),
  NESTED_LISTS(HostileShape::nestedLists),
  WIDE_TABLE(n -> "|a".repeat(n / 4) + "\n" + "|-".repeat(n / 8) + "\n" + "|\n".repeat(n / 8)),
  LONG_TABLE(n -> "|a|b|\n|-|-|\n" + "|\n".repeat(n / 2)),
  LINE_FEEDS(n -> "\n".repeat(n)),
  RETURNS(n -> "a\r".repeat(n / 2)),
  COMBINING_MARKS(n -> "a" + "\u0301\u0323".repeat(n / 2)),
  LIGATURES(n -> "\uFDFA".repeat(n / 18)),
  RARE_CHARACTERS(n -> "𠮷".repeat(n / 2)),
  LONE_SURROGATES(n -> "\uD842".repeat(n)),
  NO_WIDTH(n -> "\u200B".repeat(n)),
  KEYS(n -> keys(n, "键%d: 1\n")),
  SAME_KEYS(n -> "a: 1\n".repeat(n / 5)),
  COLLIDING_KEYS(HostileShape::collidingKeys),
  DEEP_FLOW(n -> "[".repeat(n)),
  DEEP_MAPPINGS(n -> "{a: ".repeat(n / 4)),
  ANCHORS(n -> "- &a *a\n".repeat(n / 8)),
  TAGS(n -> "!a ".repeat(n / 3)),
  COLONS(n -> "a: ".repeat(n / 3)),
  QUESTIONS(n -> "? ".repeat(n / 2)),
  COMMENT_LINES(n -> "# a\n".repeat(n / 4)),
  FOLDED(n -> "a: >\n" + "\n b\n".repeat(n / 4)),
  TWO_QUOTED_LINES(n -> "a: \"" + "b\n \n ".repeat(n / 6)),
  GLOBS(n -> "a*".repeat(n / 2));

  private final IntFunction<String> text;

  HostileShape(IntFunction<String> text) {
    this.text = text;
  }

  /** A text of about so many characters. */
  public String of(int characters) {
    return text.apply(characters);
  }

  private static String backticks(int characters) {
    StringBuilder text = new StringBuilder("a **b** ");
    for (int run = 1; text.length() < characters; run++) {
      text.append("`".repeat(run)).append('a');
    }
    return text.toString();
  }

  private static String nestedLists(int characters) {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; text.length() < characters; depth++) {
      text.append("  ".repeat(depth)).append("- a\n");
    }
    return text.toString();
  }

  private static String keys(int characters, String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < characters; i++) {
      text.append(line.formatted(i));
    }
    return text.toString();
  }

  /** "Aa" and "BB" have one hash code, and so have all words of as many of them. */
  private static String collidingKeys(int characters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < characters; i++) {
      for (int bit = 0; bit < 16; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      text.append(": 1\n");
    }
    return text.toString();
  }
}
