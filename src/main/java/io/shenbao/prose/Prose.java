package io.shenbao.prose;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text of several paragraphs. Each line is a paragraph, and may be written in Markdown: headings,
 * lists, tables, {@code **bold**} and {@code ![caption](picture)}. Nothing else of Markdown has a
 * meaning: all other marks are printed as they stand.
 */
public record Prose(List<Block> blocks) {

  /** Longer ones are no prose, and are printed as they stand. */
  private static final int MOST_MARKDOWN = 200_000;

  private static final int MOST_OPEN = 300;

  /** Cells of all tables, had all lines as many as the longest; nobody writes more. */
  private static final long MOST_CELLS = 200_000;

  /** Where a line begins. */
  private static final String LINE = "(?:^|[\n\r\u0085\u2028\u2029])";

  /** Lists inside lists inside lists, on one line or indented ever more: nobody writes that. */
  private static final Pattern ABUSE =
      Pattern.compile(
          LINE
              + "(?:[ \\t]*(?:(?:[-+*]|\\d{1,9}[.)])[ \\t]+){9}"
              + "|[ \\t]{60}[ \\t]*(?:[-+*]|\\d{1,9}[.)])[ \\t])");

  private static final Pattern MARKDOWN =
      Pattern.compile(
          "\\*\\*|!\\[|"
              + LINE
              + "[ \\t]*(?:(?:#{1,6}|[-+*]|\\d{1,9}[.)])[ \\t]+\\S|(?:\\|[ \\t]*)?:?-{2,}:?[ \\t]*\\|)");

  /** What a line of Markdown may begin with, after white space. */
  private static final String MARKS = "#-+*|:0123456789";

  /** Reads a text; never fails. */
  public static Prose of(String text) {
    return isMarkdown(text) ? new Prose(Markdown.read(text)) : plain(text);
  }

  /** Whether a text is more than plain lines. */
  public static boolean isMarkdown(String text) {
    return text.length() <= MOST_MARKDOWN
        && mayBeMarkdown(text)
        && MARKDOWN.matcher(text).find()
        && !ABUSE.matcher(text).find()
        && !hasHugeTable(text)
        && hasFew(text, '<')
        && hasFew(text, '`');
  }

  /** From each of them on, the rest of a text may be looked through for what closes it. */
  private static boolean hasFew(String text, char mark) {
    int count = 0;
    for (int at = text.indexOf(mark); at >= 0 && count <= MOST_OPEN; count++) {
      at = text.indexOf(mark, at + 1);
    }
    return count <= MOST_OPEN;
  }

  /** Short rows are filled up to the width of the first: a table can be the square of its text. */
  private static boolean hasHugeTable(String text) {
    long lines = 1;
    long widest = 0;
    long bars = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '|') {
        widest = Math.max(widest, ++bars);
      } else if (c == '\n' || c == '\r') {
        lines++;
        bars = 0;
      }
    }
    return lines * widest > MOST_CELLS;
  }

  /** A quick look: most texts have neither a mark nor a line that begins with one. */
  private static boolean mayBeMarkdown(String text) {
    boolean may = text.contains("**") || text.contains("![");
    for (int at = 0; at < text.length() && !may; at = nextLine(text, at)) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      may = at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0;
    }
    return may;
  }

  /** Where the line after an index begins, or what may be one. */
  private static int nextLine(String text, int from) {
    int at = from;
    while (at < text.length() && !mayEndLine(text.charAt(at))) {
      at++;
    }
    return at + 1;
  }

  private static boolean mayEndLine(char c) {
    return c <= 0x2029 && (c < ' ' || (c >= 0x80 && c < 0xA0) || c >= 0x2028);
  }

  private static Prose plain(String text) {
    return new Prose(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .<Block>map(line -> new Block.Paragraph(0, List.of(new Span(line, false))))
            .toList());
  }

  /** What a reader sees of a text, line by line, captions included. */
  public static String visible(String text) {
    return isMarkdown(text) ? visible(of(text).blocks()) : text;
  }

  /** What a reader sees of some blocks. */
  public static String visible(List<Block> blocks) {
    return blocks.stream().map(Block::visible).collect(Collectors.joining("\n"));
  }

  /** The files of its pictures as written, in order. */
  public List<String> pictures() {
    return pictures(blocks).toList();
  }

  private static Stream<String> pictures(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                block instanceof Block.Picture picture
                    ? Stream.of(picture.file())
                    : block instanceof Block.Table table
                        ? table.rows().stream().flatMap(List::stream).flatMap(Prose::pictures)
                        : Stream.empty());
  }
}
