package io.shenbao.desk.page;

import com.google.common.collect.ImmutableMap;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.HandedFile;
import io.shenbao.attachment.inspection.Content;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.store.OverviewRow;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.safe.Policy;
import io.shenbao.text.PassageMarker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that were handed in, by their place among those of the application's page. */
@RestController
public final class EvidenceController {

  private final Desks desks;
  private final DeskPages pages;
  private final OpenedArchives archives;

  public EvidenceController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
    this.archives = new OpenedArchives(desks.workspace());
  }

  /** As it is, where a browser shows it without harm; else to be kept. */
  @GetMapping("/applications/{key}/files/{number}")
  ResponseEntity<Resource> file(@PathVariable String key, @PathVariable int number)
      throws IOException, NotThere, RunFailure, RunRefused {
    String name = name(told(key), number);
    Resource file = new FileSystemResource(place(name));
    Shown shown = Shown.of(name);
    return shown.isShown()
        ? ResponseEntity.ok()
            .header("Content-Security-Policy", shown.policy().header())
            .contentType(shown.type())
            .body(file)
        : Answer.download(name.substring(name.lastIndexOf('/') + 1))
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .body(file);
  }

  /**
   * As text, with a passage marked.
   *
   * @param fact the place of a fact among those that were read from the file; -1: none
   */
  @GetMapping("/applications/{key}/files/{number}/read")
  ResponseEntity<String> read(
      @PathVariable String key,
      @PathVariable int number,
      @RequestParam(defaultValue = "-1") int fact)
      throws IOException, NotThere, RunFailure, RunRefused {
    Assessment told = told(key);
    String name = name(told, number);
    if (!ReadableText.isOne(name)) {
      throw new NotThere();
    }
    String excerpt = excerpt(told, name, fact);
    ReadableText text = ReadableText.of(place(name), name, new PassageMarker(excerpt));
    Map<String, Object> page = pages.words();
    page.put("name", own(told, name));
    page.put("excerpt", excerpt);
    page.put("blocks", text.blocks());
    page.put("found", text.isMarked());
    return ResponseEntity.ok()
        .header("Content-Security-Policy", Policy.REPORT.header())
        .contentType(Answer.HTML)
        .body(pages.render("read.ftlh", page));
  }

  /**
   * The page of a PDF on which a fact was read, as a picture with the passage marked.
   *
   * @param fact its place among those that were read from the file
   */
  @GetMapping("/applications/{key}/files/{number}/page")
  ResponseEntity<String> page(
      @PathVariable String key, @PathVariable int number, @RequestParam int fact)
      throws IOException, NotThere, RunFailure, RunRefused {
    Assessment told = told(key);
    String name = name(told, number);
    List<EvidenceFact> facts = EvidenceLink.facts(told, name);
    if (!Shown.of(name).isPdf() || fact < 0 || fact >= facts.size() || facts.get(fact).page() < 1) {
      throw new NotThere();
    }
    EvidenceFact read = facts.get(fact);
    Content drawn = desks.pictures().page(place(name), read.page(), read.excerpt());
    Map<String, Object> page = pages.words();
    page.put("name", own(told, name));
    page.put("excerpt", read.excerpt());
    page.put("page", read.page());
    page.put("jpeg", drawn.drawn());
    page.put("places", drawn.places().stream().map(EvidenceController::percent).toList());
    return ResponseEntity.ok()
        .header("Content-Security-Policy", Policy.REPORT.header())
        .contentType(Answer.HTML)
        .body(pages.render("page.ftlh", page));
  }

  private static Map<String, Object> percent(Content.Place place) {
    return ImmutableMap.of(
        "left", percent(place.left()),
        "top", percent(place.top()),
        "width", percent(place.width()),
        "height", percent(place.height()));
  }

  private static String percent(float part) {
    return String.format(Locale.ROOT, "%.2f", part * 100);
  }

  private static String own(Assessment told, String name) {
    return name.startsWith(told.path() + "/") ? name.substring(told.path().length() + 1) : name;
  }

  private static String excerpt(Assessment told, String name, int number) {
    List<EvidenceFact> facts = EvidenceLink.facts(told, name);
    return number >= 0 && number < facts.size() ? facts.get(number).excerpt() : "";
  }

  private static String name(Assessment told, int number) throws NotThere {
    List<HandedFile> files = told.files();
    if (number < 0 || number >= files.size() || files.get(number).isMore()) {
      throw new NotThere();
    }
    return files.get(number).file();
  }

  private Path place(String name) throws IOException, NotThere, RunRefused {
    return archives.file(name, pages.known()).orElseThrow(NotThere::new);
  }

  private Assessment told(String key) throws NotThere, RunFailure {
    OverviewRow row = desks.shelf().applications().get(key).orElseThrow(NotThere::new);
    return desks.shelf().told(row.path()).orElseThrow(NotThere::new);
  }
}
