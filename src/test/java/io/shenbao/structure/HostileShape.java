package io.shenbao.structure;

import java.util.function.IntFunction;

/** Texts that nobody writes who means well, of any length. */
public enum HostileShape {
  BLANKS(Kind.TEXT, n -> " ".repeat(n)),
  LETTERS(Kind.TEXT, n -> "A".repeat(n)),
  CHINESE(Kind.TEXT, n -> "产能".repeat(n / 2)),
  DIGITS(Kind.TEXT, n -> "1".repeat(n)),
  THOUSANDS(Kind.TEXT, n -> "1" + ",234".repeat(n / 4)),
  NUMBERED_HEADING(Kind.MARKDOWN, n -> "# 1" + ".1".repeat(n / 2)),
  CHINESE_NUMERALS(Kind.MARKDOWN, n -> "# " + "一".repeat(n)),
  NUMBERS_AFTER_NAMES(Kind.TEXT, n -> "营业收入1234567万元，".repeat(n / 14)),
  BRACKETS_AND_BLANKS(Kind.TEXT, n -> "(" + " ".repeat(n) + "["),
  OPENING_BRACKETS(Kind.TEXT, n -> "[(".repeat(n / 2)),
  PICTURES(Kind.MARKDOWN, n -> "![a](".repeat(n / 5)),
  QUOTES(Kind.TEXT, n -> "\"'".repeat(n / 2)),
  STARS(Kind.MARKDOWN, n -> "**a *b ".repeat(n / 7)),
  BACKTICKS(Kind.MARKDOWN, HostileShape::backticks),
  COMMENTS(Kind.MARKDOWN, n -> "a **b** " + "<!-- ".repeat(n / 5)),
  INSTRUCTIONS(Kind.MARKDOWN, n -> "a **b** " + "<? ".repeat(n / 3)),
  CHARACTER_DATA(Kind.MARKDOWN, n -> "a **b** " + "<![CDATA[".repeat(n / 9)),
  DECLARATIONS(Kind.MARKDOWN, n -> "a **b** " + "<!A ".repeat(n / 4)),
  LINK_DEFINITIONS(Kind.MARKDOWN, n -> "a **b**\n\n" + "[a]: b\n".repeat(n / 7)),
  DASHES(Kind.MARKDOWN, n -> "- ".repeat(n / 2)),
  NESTED_QUOTES(Kind.MARKDOWN, n -> "> ".repeat(n / 2)),
  NESTED_LISTS(Kind.MARKDOWN, HostileShape::nestedLists),
  WIDE_TABLE(
      Kind.MARKDOWN,
      n -> "|a".repeat(n / 4) + "\n" + "|-".repeat(n / 8) + "\n" + "|\n".repeat(n / 8)),
  LONG_TABLE(Kind.MARKDOWN, n -> "|a|b|\n|-|-|\n" + "|\n".repeat(n / 2)),
  LINE_FEEDS(Kind.TEXT, n -> "\n".repeat(n)),
  RETURNS(Kind.TEXT, n -> "a\r".repeat(n / 2)),
  COMBINING_MARKS(Kind.TEXT, n -> "a" + "\u0301\u0323".repeat(n / 2)),
  LIGATURES(Kind.TEXT, n -> "\uFDFA".repeat(n / 18)),
  RARE_CHARACTERS(Kind.TEXT, n -> "𠮷".repeat(n / 2)),
  LONE_SURROGATES(Kind.TEXT, n -> "\uD842".repeat(n)),
  NO_WIDTH(Kind.TEXT, n -> "\u200B".repeat(n)),
  KEYS(Kind.YAML, n -> keys(n, "键%d: 1\n")),
  SAME_KEYS(Kind.YAML, n -> "a: 1\n".repeat(n / 5)),
  COLLIDING_KEYS(Kind.YAML, HostileShape::collidingKeys),
  DEEP_FLOW(Kind.YAML, n -> "[".repeat(n)),
  DEEP_MAPPINGS(Kind.YAML, n -> "{a: ".repeat(n / 4)),
  ANCHORS(Kind.YAML, n -> "- &a *a\n".repeat(n / 8)),
  TAGS(Kind.YAML, n -> "!a ".repeat(n / 3)),
  COLONS(Kind.YAML, n -> "a: ".repeat(n / 3)),
  QUESTIONS(Kind.YAML, n -> "? ".repeat(n / 2)),
  COMMENT_LINES(Kind.YAML, n -> "# a\n".repeat(n / 4)),
  FOLDED(Kind.YAML, n -> "a: >\n" + "\n b\n".repeat(n / 4)),
  TWO_QUOTED_LINES(Kind.YAML, n -> "a: \"" + "b\n \n ".repeat(n / 6)),
  GLOBS(Kind.TEXT, n -> "a*".repeat(n / 2));

  /** Where a shape does harm. */
  enum Kind {
    TEXT,
    MARKDOWN,
    YAML
  }

  private final Kind kind;
  private final IntFunction<String> text;

  HostileShape(Kind kind, IntFunction<String> text) {
    this.kind = kind;
    this.text = text;
  }

  Kind kind() {
    return kind;
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
