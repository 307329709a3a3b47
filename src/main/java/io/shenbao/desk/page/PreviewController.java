package io.shenbao.desk.page;

import io.shenbao.batch.RunFailure;
import io.shenbao.batch.TableOrder;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.safe.Policy;
import io.shenbao.source.word.WordFile;
import io.shenbao.text.PassageMarker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The summary table before it is signed: as it prints, else as a page. */
@RestController
public final class PreviewController {

  private final Desks desks;
  private final DeskPages pages;
  private final SummaryPreview preview;

  public PreviewController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
    this.preview = new SummaryPreview(desks.workspace());
  }

  @GetMapping("/summary")
  ResponseEntity<String> summary() throws IOException, NotThere, RunFailure, RunRefused {
    Path table = preview.table().orElseThrow(NotThere::new);
    Map<String, Object> page = pages.page();
    boolean isPrinted = preview.pdf().isPresent();
    page.put("printed", isPrinted);
    page.put("beyond", beyond());
    page.put(
        "blocks",
        isPrinted
            ? List.of()
            : new WordView(new PassageMarker("")).of(WordFile.read(table).blocks()));
    return Answer.page(pages.render("summary.ftlh", page));
  }

  /** Whom a quota leaves off the table. */
  private List<String> beyond() throws RunFailure, RunRefused {
    return desks.order(pages.known().programme().summary().sort()).stream()
        .filter(TableOrder.Line::isBeyond)
        .map(line -> line.entry().name())
        .toList();
  }

  @GetMapping("/summary.pdf")
  ResponseEntity<Resource> pdf() throws IOException, NotThere {
    Optional<Path> pdf = preview.pdf();
    return ResponseEntity.ok()
        .header("Content-Security-Policy", Policy.PDF.header())
        .contentType(MediaType.APPLICATION_PDF)
        .body(new FileSystemResource(pdf.orElseThrow(NotThere::new)));
  }
}
