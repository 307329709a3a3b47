package io.shenbao.attachment.proof;

import io.shenbao.attachment.inspection.Content;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file says.
 *
 * @param pages in order
 * @param codes what its QR codes say
 */
record FileText(List<FilePage> pages, List<String> codes) {

  static FileText of(Content content) {
    List<FilePage> pages = new ArrayList<>();
    for (String text : content.text()) {
      int number = pages.size() + 1;
      pages.add(FilePage.of(number, text, content.recognised().contains(number)));
    }
    return new FileText(pages, content.codes());
  }

  /** Whether most of its pages have text: what that does not say is then not said. */
  boolean hasText() {
    long read = pages.stream().filter(FilePage::hasText).count();
    return read > 0 && read * 2 >= pages.size();
  }
}
