package io.shenbao.source.grid;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Counts the elements of a workbook's parts as their bytes stream by, in any encoding whose letters
 * are those of ASCII.
 */
final class XmlElements {

  private static final Set<String> LISTED =
      Set.of(
          "comment",
          "definedName",
          "hyperlink",
          "mergeCell",
          "dataValidation",
          "conditionalFormatting",
          "cfRule",
          "shape",
          "sheet");

  /** The longest of these names, and one letter more. */
  private static final int LONGEST = "conditionalFormatting".length() + 1;

  /** The shortest; most elements of a sheet have a name of one letter. */
  private static final int SHORTEST = "shape".length();

  private final WorkbookCount counted;
  private final byte[] name = new byte[LONGEST];
  private int length;
  private boolean inName;

  XmlElements(WorkbookCount counted) {
    this.counted = counted;
  }

  /** Takes the next bytes; a name may begin in them and end in those that follow. */
  void see(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      byte b = bytes[i];
      if (b == '<') {
        inName = true;
        length = 0;
      } else if (!inName) {
        i = beforeTag(bytes, i, count);
      } else if (b != 0) { // every other byte of UTF-16
        if (b == ':') {
          length = 0;
        } else if (isOfName(b)) {
          name[length] = b;
          length = Math.min(length + 1, LONGEST - 1);
        } else {
          inName = false;
          count();
        }
      }
    }
  }

  /** The last byte before the next tag. */
  private static int beforeTag(byte[] bytes, int from, int count) {
    int at = from + 1;
    while (at < count && bytes[at] != '<') {
      at++;
    }
    return at - 1;
  }

  /** What ends at once was no element's name: {@code </}, {@code <?}, {@code <!}. */
  private void count() {
    if (length > 0) {
      counted.addThings(1);
      boolean isListed =
          length >= SHORTEST
              && LISTED.contains(new String(name, 0, length, StandardCharsets.US_ASCII));
      counted.addListed(isListed ? 1 : 0);
    }
  }

  private static boolean isOfName(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '_'
        || b == '-'
        || b == '.'
        || b < 0;
  }
}
