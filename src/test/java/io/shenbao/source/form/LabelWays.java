package io.shenbao.source.form;

import java.util.List;
import java.util.function.UnaryOperator;
import org.w3c.dom.Element;

/** What becomes of labels and headings. */
final class LabelWays {

  private LabelWays() {}

  static List<WayOfFilling> all() {
    return List.of(
        new WayOfFilling("as we filled it", dom -> {}),
        new WayOfFilling("labels with blanks", dom -> labels(dom, text -> spaced(text, " "))),
        new WayOfFilling("labels with wide blanks", dom -> labels(dom, text -> spaced(text, "　"))),
        new WayOfFilling("labels with colons", dom -> labels(dom, text -> text + "：")),
        new WayOfFilling("labels with stars", dom -> labels(dom, text -> "*" + text)),
        new WayOfFilling(
            "labels in full-width marks",
            dom -> labels(dom, text -> text.replace('/', '／').replace("%", "％"))),
        new WayOfFilling(
            "labels without brackets",
            dom -> labels(dom, text -> LabelWords.withoutBrackets(text))),
        new WayOfFilling("labels broken into lines", LabelWays::broken),
        new WayOfFilling("labels in runs of one letter", LabelWays::letters),
        new WayOfFilling("numbers typed as figures", dom -> headings(dom, LabelWays::figures)),
        new WayOfFilling("numbers made by Word", dom -> headings(dom, LabelWords::unnumbered)),
        new WayOfFilling(
            "第一部分", dom -> headings(dom, text -> text.replaceAll("^([一二三四五六七八])、", "第$1部分　"))),
        new WayOfFilling(
            "headings without what may be chosen",
            dom -> headings(dom, text -> text.replaceAll("（(自|必)选项）", ""))),
        new WayOfFilling("headings with colons", dom -> headings(dom, text -> text + "：")),
        new WayOfFilling("a title of their own", LabelWays::title));
  }

  private static void labels(FormDom dom, UnaryOperator<String> change) {
    for (Element label : dom.labels()) {
      List<Element> texts = FormDom.below(label, "t");
      if (texts.size() == 1) {
        texts.get(0).setTextContent(change.apply(texts.get(0).getTextContent()));
      }
    }
  }

  private static String spaced(String text, String blank) {
    return text.length() > 6 ? text : String.join(blank, text.split(""));
  }

  private static void broken(FormDom dom) {
    for (Element label : dom.labels()) {
      Element text = FormDom.below(label, "t").get(0);
      String words = text.getTextContent();
      if (words.length() > 3) {
        int half = words.length() / 2;
        text.setTextContent(words.substring(0, half));
        Element run = (Element) text.getParentNode();
        Element rest = dom.make("t");
        rest.setTextContent(words.substring(half));
        run.insertBefore(rest, text.getNextSibling());
        run.insertBefore(dom.make("br"), rest);
      }
    }
  }

  private static void letters(FormDom dom) {
    for (Element label : dom.labels()) {
      for (Element text : FormDom.below(label, "t")) {
        Element run = (Element) text.getParentNode();
        for (String letter : text.getTextContent().split("")) {
          FormDom.before(dom.run(letter), run);
        }
        FormDom.remove(text);
      }
    }
  }

  private static void headings(FormDom dom, UnaryOperator<String> change) {
    for (Element block : dom.blocks()) {
      boolean heading =
          FormDom.below(block, "pStyle").stream()
              .anyMatch(style -> style.getAttributeNS(FormDom.W, "val").startsWith("Heading"));
      List<Element> texts = FormDom.below(block, "t");
      if (heading && texts.size() == 1) {
        texts.get(0).setTextContent(change.apply(texts.get(0).getTextContent()));
      }
    }
  }

  private static String figures(String text) {
    String figures = "一二三四五六七八";
    int number = figures.indexOf(text.charAt(text.startsWith("（") ? 1 : 0)) + 1;
    return text.startsWith("（")
        ? "3." + number + " " + LabelWords.unnumbered(text)
        : number + "．" + LabelWords.unnumbered(text);
  }

  private static void title(FormDom dom) {
    Element title =
        dom.blocks().stream()
            .filter(block -> FormDom.text(block).contains("项目申报书"))
            .findFirst()
            .orElseThrow();
    FormDom.below(title, "t").get(0).setTextContent("2025年先进级智能工厂申报材料");
  }
}
