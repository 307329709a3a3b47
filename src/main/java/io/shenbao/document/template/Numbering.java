package io.shenbao.document.template;

import com.google.re2j.Pattern;
import io.shenbao.document.word.Runs;
import io.shenbao.document.word.Word;
import io.shenbao.text.ChineseNumeral;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The headings of official documents: 一、 then （一） then 1. then （1）, GB/T 9704 7.3.3. */
public final class Numbering {

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
      case 1 -> ChineseNumeral.of(number) + "、";
      case 2 -> "（" + ChineseNumeral.of(number) + "）";
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
}
