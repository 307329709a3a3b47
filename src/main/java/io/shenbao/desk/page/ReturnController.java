package io.shenbao.desk.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.store.OverviewRow;
import io.shenbao.desk.ruling.NotDecided;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.operation.MailSettings;
import io.shenbao.telling.attempt.Refused;
import io.shenbao.telling.mail.PastedLetter;
import io.shenbao.telling.mail.ReturnMail;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What goes back to applicants: an archive, a text to paste or to mail, and when it was given. */
@RestController
public final class ReturnController {

  private final Desks desks;
  private final DeskPages pages;

  public ReturnController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  /** What goes back to one applicant: its review, its annotated source, and the text. */
  @GetMapping("/applications/{key}/return.zip")
  void back(@PathVariable String key, HttpServletResponse response)
      throws IOException, NotThere, RunFailure, RunRefused {
    Assessment told = told(key);
    Map<String, Path> files = new LinkedHashMap<>();
    for (String name : told.documents()) {
      if (name.endsWith(".html") || name.endsWith(".xlsx")) {
        Within.file(desks.workspace().output(), name)
            .ifPresent(file -> files.put(name.substring(name.lastIndexOf('/') + 1), file));
      }
    }
    String text = letter(told);
    OutController.begin(response, desks.wording().say("desk.return.file", told.title()));
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      for (Map.Entry<String, Path> one : files.entrySet()) {
        OutController.add(zip, one.getValue(), one.getKey());
      }
      zip.putNextEntry(new ZipEntry(desks.wording().say("desk.return.text")));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  /** What is said beside it. */
  String letter(Assessment told) throws RunRefused {
    Judging.Known known = pages.known();
    return PastedLetter.of(told, known.programme().title(), known.wording());
  }

  @GetMapping("/applications/{key}/return")
  ResponseEntity<String> returning(@PathVariable String key)
      throws IOException, NotThere, RunFailure, RunRefused {
    Assessment told = told(key);
    Map<String, Object> page = pages.page();
    page.put("key", key);
    page.put("name", told.title());
    page.put("letter", letter(told));
    page.put("returned", desks.returned().when(key));
    page.put("today", LocalDate.now(ZoneId.systemDefault()).toString());
    page.put("mail", desks.judging().mail().isPresent());
    page.put("address", ReturnMail.address(told));
    page.put("mailed", ReturnMail.isLast(told, desks.work()));
    return Answer.page(pages.render("return.ftlh", page));
  }

  /** It went back on some day, today or before. */
  @PostMapping("/applications/{key}/returned")
  ResponseEntity<String> returned(@PathVariable String key, @RequestParam String day)
      throws IOException, NotThere, RunFailure, NotDecided {
    told(key);
    desks.returned().on(key, new Decisive(desks).day(day));
    return Answer.to("/applications/" + key + "/return");
  }

  /** Sends the text and the files to the address that the applicant typed. */
  @PostMapping("/applications/{key}/mail")
  ResponseEntity<String> mail(@PathVariable String key)
      throws IOException, NotThere, RunFailure, RunRefused, NotSent {
    Assessment told = told(key);
    Judging.Known known = pages.known();
    MailSettings settings = desks.judging().mail().orElseThrow(NotThere::new);
    boolean isTaken;
    try {
      isTaken =
          new ReturnMail(settings, known.wording())
              .send(told, known.programme().title(), desks.work(), desks.workspace().output());
    } catch (IOException | Refused e) {
      throw new NotSent(desks.wording().say("desk.mail.failed", String.valueOf(e.getMessage())), e);
    }
    if (!isTaken) {
      throw new NotSent(desks.wording().say("desk.mail.refused", ReturnMail.address(told)));
    }
    desks.returned().on(key, LocalDate.now(ZoneId.systemDefault()).toString());
    return Answer.to("/applications/" + key + "/return");
  }

  private Assessment told(String key) throws NotThere, RunFailure {
    OverviewRow row = desks.shelf().applications().get(key).orElseThrow(NotThere::new);
    return desks.shelf().told(row.path()).orElseThrow(NotThere::new);
  }
}
