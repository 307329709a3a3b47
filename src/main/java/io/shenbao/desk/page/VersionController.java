package io.shenbao.desk.page;

import io.shenbao.batch.store.OverviewRow;
import io.shenbao.desk.shelf.Applications;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications withdrawn, and brought back as they were. */
@RestController
public final class VersionController {

  private final Desks desks;
  private final DeskPages pages;

  public VersionController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  /** What was withdrawn. */
  @GetMapping("/withdrawn")
  ResponseEntity<String> withdrawn() throws IOException {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String path : desks.versions().withdrawn()) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("path", path);
      view.put("key", Applications.key(path));
      view.put("versions", desks.versions().of(path).stream().map(VersionView::of).toList());
      all.add(view);
    }
    Map<String, Object> page = pages.page();
    page.put("withdrawn", all);
    return Answer.page(pages.render("withdrawn.ftlh", page));
  }

  @PostMapping("/applications/{key}/withdraw")
  ResponseEntity<String> withdraw(@PathVariable String key) throws IOException, NotThere {
    OverviewRow row = desks.shelf().applications().get(key).orElseThrow(NotThere::new);
    if (row.path().equals(".") || !desks.isInInput(row.path())) {
      throw new NotThere();
    }
    desks.versions().keep(row.path());
    desks.runs().request(false);
    return Answer.to("/withdrawn");
  }

  /** Brings a version back, of an application that is there or was withdrawn. */
  @PostMapping("/applications/{key}/restore")
  ResponseEntity<String> restore(@PathVariable String key, @RequestParam String version)
      throws IOException, NotThere {
    String path = path(key);
    if (!desks.versions().of(path).contains(version)) {
      throw new NotThere();
    }
    desks.versions().restore(path, version);
    desks.runs().request(false);
    return Answer.to("/");
  }

  private String path(String key) throws IOException, NotThere {
    OverviewRow row = desks.shelf().applications().get(key).orElse(null);
    if (row != null) {
      return row.path();
    }
    for (String path : desks.versions().withdrawn()) {
      if (Applications.key(path).equals(key)) {
        return path;
      }
    }
    throw new NotThere();
  }
}
