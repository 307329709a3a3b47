package io.shenbao.source.word;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** A document's lists: what stands before each paragraph of them. It counts as it is asked. */
public final class ListMarks {

  private static final int LEVELS = 9;
  private static final int LONGEST = 60;
  private static final String BULLET = "●";

  /** How the paragraphs of one depth are marked. */
  private record Level(int start, String format, String text) {}

  /** A list, which several numbers may stand for, and from where it counts for this one. */
  private record Listed(String list, Map<Integer, Integer> starts) {}

  private final Map<String, Level[]> lists = new LinkedHashMap<>();
  private final Map<Integer, Listed> numbers = new LinkedHashMap<>();
  private final Map<String, int[]> counts = new LinkedHashMap<>();

  ListMarks() {}

  static ListMarks read(WordXml xml) throws XMLStreamException {
    ListMarks marks = new ListMarks();
    while (xml.next()) {
      if (xml.isStart("abstractNum")) {
        String id = String.valueOf(xml.attribute("abstractNumId"));
        Level[] levels = new Level[LEVELS];
        xml.children(
            name -> {
              if (name.equals("lvl")) {
                int at = xml.number("ilvl", 0, LEVELS - 1);
                levels[at] = level(xml);
              } else {
                xml.skip();
              }
            });
        marks.lists.put(id, levels);
      } else if (xml.isStart("num")) {
        int id = xml.number("numId", 0, Integer.MAX_VALUE);
        marks.numbers.put(id, listed(xml));
      }
    }
    return marks;
  }

  private static Level level(WordXml xml) throws XMLStreamException {
    String[] said = {"1", "decimal", ""};
    xml.children(
        name -> {
          switch (name) {
            case "start" -> said[0] = Integer.toString(xml.number("val", 0, 30_000));
            case "numFmt" -> said[1] = String.valueOf(xml.attribute("val"));
            case "lvlText" -> said[2] = String.valueOf(xml.attribute("val"));
            default -> {}
          }
          xml.skip();
        });
    String text = said[2].length() > LONGEST ? said[2].substring(0, LONGEST) : said[2];
    return new Level(Integer.parseInt(said[0]), said[1], text);
  }

  private static Listed listed(WordXml xml) throws XMLStreamException {
    String[] list = {""};
    Map<Integer, Integer> starts = new LinkedHashMap<>();
    xml.children(
        name -> {
          if (name.equals("abstractNumId")) {
            list[0] = String.valueOf(xml.attribute("val"));
            xml.skip();
          } else if (name.equals("lvlOverride")) {
            int at = xml.number("ilvl", 0, LEVELS - 1);
            xml.children(
                child -> {
                  if (child.equals("startOverride")) {
                    starts.put(at, xml.number("val", 0, 30_000));
                  }
                  xml.skip();
                });
          } else {
            xml.skip();
          }
        });
    return new Listed(list[0], starts);
  }

  /**
   * What stands before the next paragraph of a list.
   *
   * @param number of the list, as paragraphs have it
   * @param depth from 0
   */
  public String next(int number, int depth) {
    Listed listed = numbers.get(number);
    Level[] levels = listed == null ? null : lists.get(listed.list());
    int at = Math.min(depth, LEVELS - 1);
    if (listed == null || levels == null || levels[at] == null) {
      return BULLET;
    }
    // a number that counts from a start of its own is a list of its own
    String key = listed.starts().isEmpty() ? listed.list() : listed.list() + "/" + number;
    int[] count = counts.computeIfAbsent(key, one -> begun(levels, listed));
    count[at]++;
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      count[deeper] = start(levels, listed, deeper) - 1;
    }
    Level level = levels[at];
    return switch (level.format()) {
      case "bullet" -> BULLET;
      case "none" -> "";
      default -> numbered(level, levels, count);
    };
  }

  private static int[] begun(Level[] levels, Listed listed) {
    int[] count = new int[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      count[i] = start(levels, listed, i) - 1;
    }
    return count;
  }

  private static int start(Level[] levels, Listed listed, int at) {
    Level level = levels[at];
    return listed.starts().getOrDefault(at, level == null ? 1 : level.start());
  }

  private static String numbered(Level level, Level[] levels, int[] count) {
    StringBuilder mark = new StringBuilder();
    String text = level.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int of = i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
      if (c == '%' && of >= 0 && of < LEVELS) {
        Level named = levels[of];
        mark.append(ListNumerals.of(named == null ? "decimal" : named.format(), count[of]));
        i++;
      } else {
        mark.append(c);
      }
    }
    return mark.toString();
  }
}
