package io.shenbao.source.word;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Boxes and ticks that are letters of fonts of signs. */
final class Symbols {

  static final char TICKED = '☑';
  static final char OPEN = '□';

  private Symbols() {}

  /**
   * A text as it looks, in which letters of such a font stand in the private area of Unicode: so
   * LibreOffice saves them.
   *
   * @param font of the text
   */
  static String shown(String text, @Nullable String font) {
    if (font == null || text.chars().noneMatch(Symbols::isPrivate)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      shown.append(isPrivate(c) ? of(font, Integer.toHexString(c)) : c);
    }
    return shown.toString();
  }

  private static boolean isPrivate(int c) {
    return c >= 0xF000 && c <= 0xF0FF;
  }

  /**
   * The character that one of such a font looks like; a blank for what has no meaning here.
   *
   * @param code in hexadecimal, with or without the {@code F0} of the private area
   */
  static char of(@Nullable String font, @Nullable String code) {
    int letter;
    try {
      letter = code == null ? 0 : Integer.parseInt(code.strip(), 16) & 0xFF;
    } catch (NumberFormatException e) {
      return ' ';
    }
    String name = font == null ? "" : font.toLowerCase(Locale.ROOT).replace(" ", "");
    return switch (name) {
      case "wingdings" -> wingdings(letter);
      case "wingdings2" -> wingdings2(letter);
      case "webdings" -> letter == 0x61 ? '√' : letter == 0x63 ? OPEN : ' ';
      case "marlett" -> letter == 0x62 || letter == 0x61 ? '√' : ' ';
      default -> ' ';
    };
  }

  private static char wingdings(int letter) {
    return switch (letter) {
      case 0xFE, 0x78, 0xFD -> TICKED;
      case 0xFC -> '√';
      case 0x6E -> '■';
      case 0x6F, 0x70, 0x71, 0x72, 0xA8 -> OPEN;
      case 0x6C -> '●';
      case 0xA1, 0x6D -> '○';
      default -> ' ';
    };
  }

  private static char wingdings2(int letter) {
    return switch (letter) {
      case 0x51, 0x52, 0x53, 0x54 -> TICKED;
      case 0x50 -> '√';
      case 0xA2 -> '■';
      case 0x2A, 0x30, 0x35, 0xA3 -> OPEN;
      case 0x97, 0x98 -> '●';
      case 0x99, 0x9A -> '○';
      default -> ' ';
    };
  }
}
