package io.shenbao.document.template;

import io.shenbao.document.word.Objections;
import io.shenbao.document.word.Word;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Takes down the mistakes of a template, each with its place in words. */
final class Problems implements Objections {

  private static final int EXCERPT = 40;

  private final String template;
  private final Wording wording;
  private final Set<TemplateProblem> found = new LinkedHashSet<>();
  private String part = "";

  Problems(String template, Wording wording) {
    this.template = template;
    this.wording = wording;
  }

  @Override
  public void in(String newPart) {
    part = newPart;
  }

  List<TemplateProblem> found() {
    return List.copyOf(found);
  }

  @Override
  public void at(@Nullable Element paragraph, String excerpt, String key, Object... facts) {
    found.add(
        new TemplateProblem(
            template,
            place(paragraph),
            Plain.beginning(excerpt, EXCERPT),
            wording.say(key, facts)));
  }

  private String place(@Nullable Element paragraph) {
    return paragraph == null ? part : part + " " + within(paragraph);
  }

  /** Where a paragraph stands: in a table's cell, in a text box, or by itself. */
  private String within(Element paragraph) {
    Element cell = Word.around(paragraph, "tc");
    Element box = Word.around(paragraph, "txbxContent");
    if (box != null && (cell == null || Word.around(box, "tc") == cell)) {
      Element anchor = Word.around(box, "p");
      String around = anchor == null ? "" : within(anchor);
      return wording.say("document.place.box", around, Word.position(paragraph));
    }
    Element row = cell == null ? null : Word.around(cell, "tr");
    Element table = row == null ? null : Word.around(row, "tbl");
    if (cell == null || row == null || table == null) {
      return wording.say("document.place.paragraph", Word.position(paragraph));
    }
    Element outer = Word.around(table, "tc");
    return (outer == null ? "" : within(table) + " ")
        + wording.say(
            "document.place.cell",
            Word.position(table),
            Word.position(row),
            Word.position(cell),
            Word.position(paragraph));
  }
}
