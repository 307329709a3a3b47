package io.shenbao.source.form;

import java.util.List;
import org.w3c.dom.Element;

/** What Word and people do to the text of values. */
final class MarkupWays {

  private MarkupWays() {}

  static List<WayOfFilling> all() {
    return List.of(
        new WayOfFilling("values inserted as tracked changes", dom -> wrap(dom, "ins")),
        new WayOfFilling("values that were moved", dom -> wrap(dom, "moveTo")),
        new WayOfFilling("older values deleted as tracked changes", MarkupWays::deleted),
        new WayOfFilling("values in content controls", MarkupWays::controls),
        new WayOfFilling("values as results of fields", MarkupWays::fields),
        new WayOfFilling("values as links", dom -> wrap(dom, "hyperlink")),
        new WayOfFilling("values in runs of one letter", MarkupWays::letters),
        new WayOfFilling(
            "values in colour and bold",
            dom ->
                dom.valueRuns()
                    .forEach(
                        run -> {
                          dom.look(run, "b", "");
                          dom.look(run, "color", "FF0000");
                        })),
        new WayOfFilling(
            "values on underlines",
            dom -> dom.valueRuns().forEach(run -> dom.look(run, "u", "single"))),
        new WayOfFilling("comments at values", MarkupWays::comments),
        new WayOfFilling("struck words before values", MarkupWays::struck),
        new WayOfFilling("hidden words before values", MarkupWays::hidden),
        new WayOfFilling("blanks around values", MarkupWays::blanks));
  }

  private static void wrap(FormDom dom, String name) {
    for (Element run : dom.valueRuns()) {
      Element around = dom.make(name);
      FormDom.before(around, run);
      around.appendChild(run);
    }
  }

  private static void deleted(FormDom dom) {
    for (Element run : dom.valueRuns()) {
      Element deleted = dom.make("del");
      Element old = dom.make("r");
      Element text = dom.make("delText");
      text.setTextContent("原来的内容");
      old.appendChild(text);
      deleted.appendChild(old);
      FormDom.before(deleted, run);
    }
  }

  private static void controls(FormDom dom) {
    for (Element run : dom.valueRuns()) {
      Element control = dom.make("sdt");
      control.appendChild(dom.make("sdtPr"));
      Element content = dom.make("sdtContent");
      control.appendChild(content);
      FormDom.before(control, run);
      content.appendChild(run);
    }
  }

  private static void fields(FormDom dom) {
    for (Element run : dom.valueRuns()) {
      FormDom.before(mark(dom, "begin"), run);
      Element code = dom.make("r");
      Element instruction = dom.make("instrText");
      instruction.setTextContent(" FORMTEXT ");
      code.appendChild(instruction);
      FormDom.before(code, run);
      FormDom.before(mark(dom, "separate"), run);
      FormDom.after(mark(dom, "end"), run);
    }
  }

  private static Element mark(FormDom dom, String type) {
    Element run = dom.make("r");
    Element mark = dom.make("fldChar");
    FormDom.set(mark, "fldCharType", type);
    run.appendChild(mark);
    return run;
  }

  private static void letters(FormDom dom) {
    for (Element run : dom.valueRuns()) {
      for (Element text : FormDom.below(run, "t")) {
        for (String letter : text.getTextContent().split("")) {
          Element one = dom.make("t");
          one.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
          one.setTextContent(letter);
          run.insertBefore(one, text);
        }
        FormDom.remove(text);
      }
    }
  }

  private static void comments(FormDom dom) {
    int id = FormDom.FIRST_COMMENT;
    for (Element run : dom.valueRuns()) {
      Element start = dom.make("commentRangeStart");
      FormDom.set(start, "id", String.valueOf(id));
      FormDom.before(start, run);
      Element reference = dom.make("r");
      Element comment = dom.make("commentReference");
      FormDom.set(comment, "id", String.valueOf(id++));
      reference.appendChild(comment);
      FormDom.after(reference, run);
    }
  }

  private static void struck(FormDom dom) {
    for (Element run : dom.valueRuns()) {
      Element old = dom.run("旧的");
      dom.look(old, "strike", "");
      FormDom.before(old, run);
    }
  }

  private static void hidden(FormDom dom) {
    for (Element run : dom.valueRuns()) {
      Element old = dom.run("看不见");
      dom.look(old, "vanish", "");
      FormDom.before(old, run);
    }
  }

  private static void blanks(FormDom dom) {
    for (Element pair : dom.pairs()) {
      Element cell = FormDom.children(pair, "tc").get(1);
      for (Element paragraph : FormDom.children(cell, "p")) {
        paragraph.appendChild(dom.run("　 "));
      }
    }
  }
}
