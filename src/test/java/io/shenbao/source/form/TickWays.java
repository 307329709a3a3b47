package io.shenbao.source.form;

import java.util.List;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;

/** How options are ticked. */
final class TickWays {

  private static final String TICKED = "☑";
  private static final String OPEN = "□";

  private TickWays() {}

  static List<WayOfFilling> all() {
    return List.of(
        signs("√", OPEN),
        signs("■", OPEN),
        signs("●", "○"),
        signs("✔", "☐"),
        signs("☒", "☐"),
        signs("（√）", "（　）"),
        signs("【√】", "【　】"),
        signs("[√]", "[ ]"),
        signs("√", ""),
        new WayOfFilling("ticks of Wingdings", dom -> each(dom, TickWays::symbol)),
        new WayOfFilling(
            "ticks of Wingdings saved by LibreOffice", dom -> each(dom, TickWays::letter)),
        new WayOfFilling("check boxes of Word", dom -> each(dom, TickWays::box)),
        new WayOfFilling("check boxes of old forms", dom -> each(dom, TickWays::field)));
  }

  private static WayOfFilling signs(String ticked, String open) {
    return new WayOfFilling(
        "ticks as " + ticked + " and " + (open.isEmpty() ? "nothing" : open),
        dom ->
            dom.all("t")
                .forEach(
                    text ->
                        text.setTextContent(
                            text.getTextContent().replace(TICKED, ticked).replace(OPEN, open))));
  }

  /** What becomes of each sign, which first gets a run of its own. */
  private static void each(FormDom dom, BiConsumer<FormDom, Sign> change) {
    for (Element text : dom.all("t")) {
      String words = text.getTextContent();
      if (!words.contains(TICKED) && !words.contains(OPEN)) {
        continue;
      }
      Element run = (Element) text.getParentNode();
      StringBuilder plain = new StringBuilder();
      for (int at = 0; at < words.length(); at++) {
        String letter = words.substring(at, at + 1);
        if (letter.equals(TICKED) || letter.equals(OPEN)) {
          FormDom.before(dom.run(plain.toString()), run);
          plain.setLength(0);
          change.accept(dom, new Sign(run, letter.equals(TICKED)));
        } else {
          plain.append(letter);
        }
      }
      text.setTextContent(plain.toString());
    }
  }

  /** A sign that belongs before a run. */
  private record Sign(Element run, boolean ticked) {}

  private static void symbol(FormDom dom, Sign sign) {
    Element run = dom.make("r");
    Element symbol = dom.make("sym");
    FormDom.set(symbol, "font", "Wingdings 2");
    FormDom.set(symbol, "char", sign.ticked() ? "F052" : "F0A3");
    run.appendChild(symbol);
    FormDom.before(run, sign.run());
  }

  /** A letter of the private area in a run of that font. */
  private static void letter(FormDom dom, Sign sign) {
    Element run = dom.run(sign.ticked() ? "\uF052" : "\uF0A3");
    Element properties = dom.make("rPr");
    Element fonts = dom.make("rFonts");
    FormDom.set(fonts, "ascii", "Wingdings 2");
    properties.appendChild(fonts);
    run.insertBefore(properties, run.getFirstChild());
    FormDom.before(run, sign.run());
  }

  private static void box(FormDom dom, Sign sign) {
    Element control = dom.make("sdt");
    Element properties = dom.make("sdtPr");
    Element box =
        control
            .getOwnerDocument()
            .createElementNS(
                "http://schemas.microsoft.com/office/word/2010/wordml", "w14:checkbox");
    Element checked =
        control
            .getOwnerDocument()
            .createElementNS("http://schemas.microsoft.com/office/word/2010/wordml", "w14:checked");
    checked.setAttributeNS(
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "w14:val",
        sign.ticked() ? "1" : "0");
    box.appendChild(checked);
    properties.appendChild(box);
    Element content = dom.make("sdtContent");
    content.appendChild(dom.run(sign.ticked() ? "☒" : "☐"));
    control.appendChild(properties);
    control.appendChild(content);
    FormDom.before(control, sign.run());
  }

  private static void field(FormDom dom, Sign sign) {
    Element run = dom.make("r");
    Element begin = dom.make("fldChar");
    FormDom.set(begin, "fldCharType", "begin");
    Element data = dom.make("ffData");
    Element box = dom.make("checkBox");
    Element checked = dom.make("default");
    FormDom.set(checked, "val", sign.ticked() ? "1" : "0");
    box.appendChild(checked);
    data.appendChild(box);
    begin.appendChild(data);
    run.appendChild(begin);
    Element code = dom.make("instrText");
    code.setTextContent(" FORMCHECKBOX ");
    run.appendChild(code);
    Element end = dom.make("fldChar");
    FormDom.set(end, "fldCharType", "end");
    run.appendChild(end);
    FormDom.before(run, sign.run());
  }
}
