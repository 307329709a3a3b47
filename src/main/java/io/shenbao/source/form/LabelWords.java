package io.shenbao.source.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a label counts when it is compared with another. */
final class LabelWords {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?:[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）]"
              + "|[一二三四五六七八九十]{1,3}[、.．]"
              + "|第[一二三四五六七八九十\\d]{1,3}(?:部分|章|节)"
              + "|\\d{1,2}(?:[.．]\\d{1,2}){0,3}[、.．)）]?"
              + "|[\\[［〔【]\\d{1,2}[\\]］〕】]"
              + "|[①-⑳㈠-㈩⑴-⒇]"
              + "|附\\s*(?:件|表)?\\s*\\d+(?:[-－—]\\d+){0,3})"
              + "[\\s\\x{3000}、.．:：]*([*＊]?\\p{Han}.*)",
          Pattern.DOTALL);

  private static final String OPENING = "（([【〔";
  private static final String CLOSING = "）)]】〕";

  private LabelWords() {}

  private static final Pattern ANNEX =
      Pattern.compile("\\s*附(?:件|表)?\\s*\\d+(?:[-－—–]\\d+){1,3}(?:\\D.*)?", Pattern.DOTALL);

  /** Whether a line begins a numbered annex. */
  static boolean isAnnex(String line) {
    return ANNEX.matches(line);
  }

  /** Letters and digits only. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 0x4E00 && c <= 0x9FA5) {
        key.append(c);
      } else if (c < 0x80) {
        if (Character.isLetterOrDigit(c)) {
          key.append(Character.toLowerCase(c));
        }
      } else if (!isPlainMark(c)) {
        return Likeness.letters(text);
      }
    }
    return key.toString();
  }

  /** Marks that are no letters in any form, as Chinese texts have them. */
  private static boolean isPlainMark(char c) {
    return (c >= 0x2010 && c <= 0x2027)
        || (c >= 0x3000 && c <= 0x3002)
        || (c >= 0x3008 && c <= 0x3011)
        || (c >= 0xFF01 && c <= 0xFF0F)
        || (c >= 0xFF1A && c <= 0xFF20)
        || c == 0xA0;
  }

  /** A heading without its number; as it is where it has none. */
  static String unnumbered(String text) {
    Matcher matcher = NUMBERED.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }

  static boolean isNumbered(String text) {
    return NUMBERED.matches(text);
  }

  /** Without what stands in brackets. */
  static String withoutBrackets(String text) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** What stands in brackets, one after the other. */
  static List<String> inBrackets(String text) {
    List<String> all = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (OPENING.indexOf(c) >= 0) {
        from = depth++ == 0 ? at + 1 : from;
      } else if (CLOSING.indexOf(c) >= 0 && depth > 0 && --depth == 0) {
        all.add(text.substring(from, at));
      }
    }
    return all;
  }

  static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** All keys under which a label of a document may be known, the fullest first. */
  static Set<String> keys(String label) {
    String plain = unnumbered(label);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key(label));
    keys.add(key(plain));
    keys.add(key(withoutBrackets(plain)));
    keys.remove("");
    return keys;
  }
}
