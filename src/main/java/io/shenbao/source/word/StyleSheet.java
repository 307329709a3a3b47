package io.shenbao.source.word;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A document's styles, as far as they say what a paragraph is. */
public final class StyleSheet {

  static final StyleSheet NONE = new StyleSheet(Map.of());

  private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-9])");

  /** Styles that stand on each other; Word allows eleven. */
  private static final int DEEPEST = 20;

  private static final int UNSAID = -1;
  private static final int MOST = 9;

  /**
   * A style.
   *
   * @param name in small letters
   * @param outline from 0; -1 where it does not say
   * @param list number of its list; -1 where it does not say
   * @param level in that list; -1 where it does not say
   * @param bold 1 or 0; -1 where it does not say
   */
  private record Style(
      String name, @Nullable String parent, int outline, int list, int level, int bold) {}

  private final Map<String, Style> styles;

  private StyleSheet(Map<String, Style> styles) {
    this.styles = styles;
  }

  static StyleSheet read(WordXml xml) throws XMLStreamException {
    Map<String, Style> styles = new LinkedHashMap<>();
    while (xml.next()) {
      if (xml.isStart("style")) {
        String id = String.valueOf(xml.attribute("styleId"));
        styles.put(id, style(xml));
      }
    }
    return new StyleSheet(styles);
  }

  private static Style style(WordXml xml) throws XMLStreamException {
    String[] texts = {"", null};
    int[] said = {UNSAID, UNSAID, UNSAID, UNSAID};
    xml.children(
        name -> {
          switch (name) {
            case "name" -> {
              texts[0] = String.valueOf(xml.attribute("val")).toLowerCase(Locale.ROOT);
              xml.skip();
            }
            case "basedOn" -> {
              texts[1] = xml.attribute("val");
              xml.skip();
            }
            case "pPr" -> xml.children(child -> paragraph(child, xml, said));
            case "rPr" ->
                xml.children(
                    child -> {
                      said[3] = child.equals("b") ? (xml.isOn() ? 1 : 0) : said[3];
                      xml.skip();
                    });
            default -> xml.skip();
          }
        });
    return new Style(String.valueOf(texts[0]), texts[1], said[0], said[1], said[2], said[3]);
  }

  private static void paragraph(String name, WordXml xml, int[] said) throws XMLStreamException {
    if (name.equals("outlineLvl")) {
      said[0] = xml.number("val", 0, MOST);
      xml.skip();
    } else if (name.equals("numPr")) {
      xml.children(
          child -> {
            if (child.equals("numId")) {
              said[1] = xml.number("val", 0, Integer.MAX_VALUE);
            } else if (child.equals("ilvl")) {
              said[2] = xml.number("val", 0, MOST);
            }
            xml.skip();
          });
    } else {
      xml.skip();
    }
  }

  /** The level of a heading, from 1; 0 for what is none. */
  public int heading(LineStyle line) {
    int outline = line.outline() >= 0 ? line.outline() : find(line.style(), Style::outline);
    if (outline >= 0) {
      return outline < MOST ? outline + 1 : 0;
    }
    Matcher named = HEADING.matcher(name(line.style()));
    return named.matches() ? Integer.parseInt(named.group(1)) : 0;
  }

  /** The list that a paragraph belongs to; 0 for none. */
  public int list(LineStyle line) {
    return Math.max(0, line.list() >= 0 ? line.list() : find(line.style(), Style::list));
  }

  /** How deep in its list a paragraph is, from 0. */
  public int level(LineStyle line) {
    return Math.max(0, line.level() >= 0 ? line.level() : find(line.style(), Style::level));
  }

  public boolean isCaption(LineStyle line) {
    return name(line.style()).equals("caption") || name(line.style()).equals("题注");
  }

  public boolean isTitle(LineStyle line) {
    return name(line.style()).equals("title") || name(line.style()).equals("标题");
  }

  boolean isBold(String style) {
    return find(style, Style::bold) == 1;
  }

  private String name(String id) {
    Style style = styles.get(id);
    return style == null ? "" : style.name();
  }

  private int find(String id, ToIntFunction<Style> property) {
    Style style = styles.get(id);
    for (int i = 0; style != null && i < DEEPEST; i++) {
      int said = property.applyAsInt(style);
      if (said != UNSAID) {
        return said;
      }
      style = style.parent() == null ? null : styles.get(style.parent());
    }
    return UNSAID;
  }
}
