package io.shenbao.document.template;

import com.google.re2j.Pattern;
import io.shenbao.document.word.Runs;
import io.shenbao.document.word.Word;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The headings of official documents: 一、 then （一） then 1. then （1）, GB/T 9704 7.3.3. */
public final class Numbering {

  private static final String DIGITS = "一二三四五六七八九";
  private static final Pattern FIRST = Pattern.compile("^\\s*[一二三四五六七八九十]+、");
  private static final Pattern SECOND = Pattern.compile("^\\s*（[一二三四五六七八九十]+）");
  private static final Pattern ANY =
      Pattern.compile(
          "^(?:第?[一二三四五六七八九十]+[、.．章节]|[（(][一二三四五六七八九十\\d]+[)）]|\\d+(?:\\.\\d+)*[.．、\\s])");

  private Numbering() {}

  /** Whether a heading has a number already. */
  public static boolean isNumbered(String heading) {
    return ANY.matcher(heading).find();
  }

  /** The number of a heading, with its punctuation. */
  public static String of(int level, int number) {
    return switch (level) {
      case 1 -> chinese(number) + "、";
      case 2 -> "（" + chinese(number) + "）";
      case 3 -> number + ".";
      default -> "（" + number + "）";
    };
  }

  /** The level of the heading that a paragraph of a template stands under; a cell is under （一）. */
  static int levelAt(Element paragraph) {
    if (Word.around(paragraph, "tc") != null) {
      return 2;
    }
    for (Node at = paragraph.getPreviousSibling(); at != null; at = at.getPreviousSibling()) {
      String text = Word.is(at, "p") ? Runs.text((Element) at) : "";
      if (FIRST.matcher(text).find()) {
        return 1;
      }
      if (SECOND.matcher(text).find()) {
        return 2;
      }
    }
    return 0;
  }

  /** 1 to 99 in Chinese; a larger one in digits. */
  static String chinese(int number) {
    if (number > 99) {
      return Integer.toString(number);
    }
    int tens = number / 10;
    int ones = number % 10;
    return (tens > 1 ? DIGITS.substring(tens - 1, tens) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? DIGITS.substring(ones - 1, ones) : "");
  }
}
