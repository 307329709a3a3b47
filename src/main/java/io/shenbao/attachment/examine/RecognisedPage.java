package io.shenbao.attachment.examine;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was read off a picture, laid out as it is seen: words on one height are one line, wide gaps
 * stay wide.
 *
 * @param confidence mean of all words, of 100; 0 without any
 */
record RecognisedPage(String text, double confidence) {

  static final RecognisedPage NOTHING = new RecognisedPage("", 0);

  private static final int MOST_WORDS = 5_000;
  private static final int COLUMNS = 12;
  private static final String COLUMN_GAP = "   ";

  /** A gap of so many heights is one between columns. */
  private static final double WIDE = 1.5;

  /** A word, in pixels. */
  private record Word(int left, int top, int width, int height, double confidence, String text) {

    double middle() {
      return top + height / 2.0;
    }

    boolean beginsInLatin() {
      return isLatin(text.charAt(0));
    }

    boolean endsInLatin() {
      return isLatin(text.charAt(text.length() - 1));
    }

    private static boolean isLatin(char letter) {
      return letter < 0x80 && Character.isLetter(letter);
    }
  }

  /** The page of a table as {@code tesseract} writes it, in tab-separated values. */
  static RecognisedPage of(String table) {
    List<Word> words = words(table);
    return words.isEmpty()
        ? NOTHING
        : new RecognisedPage(
            layout(words), words.stream().mapToDouble(Word::confidence).average().orElse(0));
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  private static List<Word> words(String table) {
    List<Word> words = new ArrayList<>();
    for (String line : Splitter.on('\n').split(table)) {
      List<String> cells = Splitter.on('\t').splitToList(line);
      boolean isWord = cells.size() == COLUMNS && cells.get(0).equals("5");
      if (isWord && words.size() < MOST_WORDS && !cells.get(COLUMNS - 1).isBlank()) {
        words.add(
            new Word(
                Integer.parseInt(cells.get(6)),
                Integer.parseInt(cells.get(7)),
                Integer.parseInt(cells.get(8)),
                Integer.parseInt(cells.get(9)),
                Double.parseDouble(cells.get(10)),
                cells.get(COLUMNS - 1).strip()));
      }
    }
    return words;
  }

  private static String layout(List<Word> words) {
    List<List<Word>> lines = new ArrayList<>();
    words.stream()
        .sorted(Comparator.comparingDouble(Word::middle))
        .forEach(
            word -> {
              List<Word> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
              if (last.isEmpty() || !isBeside(last.get(last.size() - 1), word)) {
                lines.add(new ArrayList<>());
              }
              lines.get(lines.size() - 1).add(word);
            });
    return String.join("\n", lines.stream().map(RecognisedPage::line).toList());
  }

  private static boolean isBeside(Word one, Word other) {
    return Math.abs(one.middle() - other.middle()) < Math.max(one.height(), other.height()) / 2.0;
  }

  private static String line(List<Word> words) {
    StringBuilder line = new StringBuilder();
    words.sort(Comparator.comparingInt(Word::left));
    Word before = null;
    for (Word word : words) {
      line.append(before == null ? "" : between(before, word)).append(word.text());
      before = word;
    }
    return line.toString();
  }

  /** Chinese has no blanks but between columns; what is seen as one is justified text. */
  private static String between(Word one, Word other) {
    double gap = other.left() - (one.left() + one.width());
    if (gap > WIDE * Math.max(one.height(), other.height())) {
      return COLUMN_GAP;
    }
    return one.endsInLatin() && other.beginsInLatin() ? " " : "";
  }
}
