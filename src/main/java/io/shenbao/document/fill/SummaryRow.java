package io.shenbao.document.fill;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An applicant's row of the summary table, set so that a table of this row alone takes no more than
 * two pages: whole on one page while it is short, in small type (六号) where it is long. What is too
 * long even for that is cut; the form has it whole.
 *
 * @param isShort whether it fits on a page, and need not be split
 * @param isLong whether it is to be set in small type
 * @param scenarios a numbered line for each, or where there are many one run-on text
 */
record SummaryRow(
    boolean isShort,
    boolean isLong,
    String name,
    String factory,
    String scenarios,
    String contact,
    String phone,
    String remark) {

  /** Points of height that the first of two landscape pages of A4 has for a row. */
  private static final double FIRST_PAGE = 320;

  private static final double BOTH_PAGES = 640;
  private static final double PARAGRAPH = 2;

  /** So many scenario instances are told of in a table; beyond them, how many there are. */
  private static final int MANY = 120;

  /** A size of type: how many characters go into a line of each column, and how high lines are. */
  private enum Type {
    /** 五号. */
    USUAL(8, 8, 20, 3, 7, 7, 14.5, 15.5),
    /** 六号. */
    SMALL(11, 11, 29, 5, 10, 9, 9.5, 11);

    private final int name;
    private final int factory;
    private final int scenarios;
    private final int contact;
    private final int phone;
    private final int remark;
    private final double scenariosLine;
    private final double line;

    Type(
        int name,
        int factory,
        int scenarios,
        int contact,
        int phone,
        int remark,
        double scenariosLine,
        double line) {
      this.name = name;
      this.factory = factory;
      this.scenarios = scenarios;
      this.contact = contact;
      this.phone = phone;
      this.remark = remark;
      this.scenariosLine = scenariosLine;
      this.line = line;
    }

    double height(SummaryEntry entry, String text) {
      double others =
          Stream.of(
                  lines(entry.name(), name),
                  lines(entry.factory(), factory),
                  lines(entry.contact(), contact),
                  lines(entry.phone(), phone),
                  lines(entry.remark(), remark))
              .mapToInt(Integer::intValue)
              .max()
              .orElse(1);
      return Math.max(others * (line + PARAGRAPH), height(text));
    }

    double height(String text) {
      return lines(text, scenarios) * scenariosLine + text.lines().count() * PARAGRAPH;
    }

    private static int lines(String text, int width) {
      return text.lines().mapToInt(line -> Math.max(1, (line.length() + width - 1) / width)).sum();
    }
  }

  static SummaryRow of(SummaryEntry entry, Wording wording) {
    String lines = String.join("\n", numbered(entry.scenarios()));
    double usual = Type.USUAL.height(entry, lines);
    if (usual <= BOTH_PAGES) {
      return new SummaryRow(
          usual <= FIRST_PAGE,
          false,
          entry.name(),
          entry.factory(),
          lines,
          entry.contact(),
          entry.phone(),
          entry.remark());
    }
    int most = (int) (BOTH_PAGES / (Type.SMALL.line + PARAGRAPH));
    return new SummaryRow(
        false,
        true,
        cut(entry.name(), most, Type.SMALL.name),
        cut(entry.factory(), most, Type.SMALL.factory),
        small(entry.scenarios(), lines, wording),
        cut(entry.contact(), most, Type.SMALL.contact),
        cut(entry.phone(), most, Type.SMALL.phone),
        cut(entry.remark(), most, Type.SMALL.remark));
  }

  /** A line for each scenario while they fit, else a run-on text, else the beginnings of all. */
  private static String small(List<String> scenarios, String lines, Wording wording) {
    if (Type.SMALL.height(lines) <= BOTH_PAGES) {
      return lines;
    }
    String separator = wording.say("report.reason.separator");
    String all = String.join(separator, numbered(scenarios)).replace('\n', ' ');
    if (Type.SMALL.height(all) <= BOTH_PAGES) {
      return all;
    }
    List<String> told = scenarios.subList(0, Math.min(MANY, scenarios.size()));
    int room = (int) (BOTH_PAGES / Type.SMALL.scenariosLine - 2) * Type.SMALL.scenarios;
    int each = room / told.size() - String.valueOf(told.size()).length() - 3;
    List<String> cut = new ArrayList<>();
    numbered(told.stream().map(one -> cut(one.replace('\n', ' '), each)).toList())
        .forEach(cut::add);
    if (told.size() < scenarios.size()) {
      cut.add(wording.say("document.summary.more", scenarios.size()));
    }
    return String.join(separator, cut);
  }

  private static List<String> numbered(List<String> scenarios) {
    List<String> lines = new ArrayList<>();
    for (String scenario : scenarios) {
      lines.add((lines.size() + 1) + ". " + scenario);
    }
    return lines;
  }

  /** Text of no more than some lines of some width. */
  private static String cut(String text, int lines, int width) {
    List<String> kept = new ArrayList<>();
    int left = lines;
    for (String line : text.lines().toList()) {
      if (left <= 0) {
        kept.add("…");
        break;
      }
      kept.add(cut(line, left * width));
      left -= Math.max(1, (line.length() + width - 1) / width);
    }
    return String.join("\n", kept);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : Plain.beginning(text, Math.max(1, length - 1));
  }
}
