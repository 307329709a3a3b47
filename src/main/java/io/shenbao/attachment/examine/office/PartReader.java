package io.shenbao.attachment.examine.office;

import com.google.re2j.Pattern;
import io.shenbao.deadline.Deadline;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Sees in the XML of an office file whether there is anything to see, and what runs. */
final class PartReader extends DefaultHandler {

  /** Elements whose text is shown: of paragraphs, cells and their formulas. */
  private static final Set<String> TEXTS = Set.of("t", "v", "f", "TextCode");

  /** Elements that are something to see. */
  private static final Set<String> THINGS =
      Set.of(
          "blip",
          "imagedata",
          "pict",
          "oMath",
          "chart",
          "oleObject",
          "OLEObject",
          "graphicFrame",
          "cxnSp",
          "wsp",
          "image",
          "object",
          "custom-shape",
          "ImageObject",
          "PathObject",
          "CompositeGraphicUnit");

  /** Fields that fetch something by running a program (ECMA-376-1, 17.16.5.15). */
  private static final Pattern DDE = Pattern.compile("(?i)\\bDDE(AUTO)?\\b");

  private static final int LONGEST_FIELD = 10_000;

  private final StringBuilder fields = new StringBuilder();
  private boolean shows;
  private boolean runs;
  private int body;
  private String inside = "";

  /** Whether there is anything to see. */
  boolean showsSomething() {
    return shows;
  }

  /** Something that is not read is taken for something to see. */
  void show() {
    shows = true;
  }

  /** Whether there is a field that runs a program. */
  boolean runsPrograms() {
    return runs || DDE.matcher(fields).find();
  }

  /** Fields do not reach beyond a part. */
  @Override
  public void endDocument() {
    runs = runsPrograms();
    fields.setLength(0);
  }

  @Override
  public void startElement(String space, String name, String qualified, Attributes attributes) {
    Deadline.poll();
    inside = name;
    shows |= THINGS.contains(name);
    if (name.equals("ddeLink")) {
      runs = true;
    } else if (name.equals("body") && space.contains("opendocument")) {
      body++;
    } else if (name.equals("fldSimple")) {
      for (int i = 0; i < attributes.getLength(); i++) {
        field(attributes.getValue(i));
      }
    }
  }

  @Override
  public void endElement(String space, String name, String qualified) {
    inside = "";
    if (name.equals("body") && space.contains("opendocument")) {
      body--;
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (inside.equals("instrText")) {
      field(new String(text, start, length));
    } else if (!shows && (body > 0 || TEXTS.contains(inside))) {
      shows = !new String(text, start, length).isBlank();
    }
  }

  private void field(String text) {
    if (fields.length() < LONGEST_FIELD) {
      fields.append(text);
    }
  }
}
