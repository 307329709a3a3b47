package io.shenbao.desk.page;

import io.shenbao.desk.run.Judging;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.report.page.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The frame of the desk's pages, and the files that all of them ask for. */
final class DeskPages {

  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js";

  private final Desks desks;
  private final Pages pages;

  DeskPages(Desks desks) {
    this.desks = desks;
    this.pages = new Pages(desks.wording(), DeskPages.class);
  }

  /** What every page has. */
  Map<String, Object> page() throws IOException {
    Map<String, Object> page = pages.page();
    page.put("title", title());
    page.put("workspace", desks.workspace().root().toString());
    page.put("clerk", desks.clerk().name());
    page.put("state", RunPanel.view(desks.runs().state()));
    page.put("error", "");
    return page;
  }

  /** What a part of a page needs: words. */
  Map<String, Object> words() {
    return pages.page();
  }

  /** What is applied for; what the desk is where that can't be told. */
  private String title() {
    try {
      return desks.judging().known().programme().title();
    } catch (RunRefused e) {
      return "";
    }
  }

  /** The pack, for pages that can't do without. */
  Judging.Known known() throws RunRefused {
    return desks.judging().known();
  }

  String render(String template, Map<String, Object> page) {
    return pages.render(template, page);
  }

  /** The style sheet: the report's, and what the desk has besides. */
  String style() {
    return pages.page().get("style") + "\n" + own("desk.css");
  }

  String script() {
    return own("desk.js");
  }

  String htmx() {
    return text(HTMX);
  }

  private static String own(String name) {
    return text("/io/shenbao/desk/page/" + name);
  }

  private static String text(String resource) {
    try (InputStream in = DeskPages.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
