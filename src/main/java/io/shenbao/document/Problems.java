package io.shenbao.document;

import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Takes down the mistakes of a template, each with its place in words. */
final class Problems {

  private static final int EXCERPT = 40;

  private final String template;
  private final Wording wording;
  private final List<TemplateProblem> found = new ArrayList<>();
  private String part = "";

  Problems(String template, Wording wording) {
    this.template = template;
    this.wording = wording;
  }

  void in(String newPart) {
    part = newPart;
  }

  List<TemplateProblem> found() {
    return found;
  }

  void at(@Nullable Element paragraph, String excerpt, String key, Object... facts) {
    String shown = excerpt.length() > EXCERPT ? excerpt.substring(0, EXCERPT) + "…" : excerpt;
    found.add(new TemplateProblem(template, place(paragraph), shown, wording.say(key, facts)));
  }

  private String place(@Nullable Element paragraph) {
    if (paragraph == null) {
      return part;
    }
    Element cell = Word.around(paragraph, "tc");
    if (cell == null) {
      return wording.say("document.place.paragraph", part, Word.position(paragraph));
    }
    Element row = (Element) cell.getParentNode();
    Element table = row == null ? null : Word.around(row, "tbl");
    return table == null
        ? part
        : wording.say(
            "document.place.cell",
            part,
            Word.position(table),
            Word.position(row),
            Word.position(cell),
            Word.position(paragraph));
  }
}
