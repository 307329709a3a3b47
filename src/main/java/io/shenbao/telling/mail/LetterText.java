package io.shenbao.telling.mail;

import io.shenbao.report.page.Pages;
import io.shenbao.wording.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a mail says, as plain text and as a page. Whatever a stranger wrote is in lines of their
 * own, which do nothing but to be read.
 *
 * @param opening lines
 * @param closing lines
 */
record LetterText(List<String> opening, List<Section> sections, List<String> closing) {

  private static final String PAGE = "letter.ftlh";

  LetterText {
    opening = opening.stream().map(Plain::line).toList();
    sections = List.copyOf(sections);
    closing = closing.stream().map(Plain::line).toList();
  }

  /** A list under a heading. */
  record Section(String heading, List<String> items) {
    Section {
      heading = Plain.line(heading);
      items = items.stream().map(Plain::line).toList();
    }
  }

  String plain() {
    List<String> lines = new ArrayList<>(opening);
    for (Section one : sections) {
      lines.add("");
      lines.add(one.heading());
      one.items().forEach(item -> lines.add("  - " + item));
    }
    lines.add("");
    lines.addAll(closing);
    return String.join("\n", lines) + "\n";
  }

  /** The same in HTML: all of it is escaped. */
  String html(Pages pages) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("opening", opening);
    page.put("sections", sections.stream().map(LetterText::view).toList());
    page.put("closing", closing);
    return pages.render(PAGE, page);
  }

  private static Map<String, Object> view(Section one) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("heading", one.heading());
    view.put("items", one.items());
    return view;
  }
}
