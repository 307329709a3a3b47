package io.shenbao.desk.page;

import io.shenbao.desk.workspace.Clerk;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files that all pages ask for, who sits at the desk, and leaving it. */
@RestController
public final class FrontController {

  private final Desks desks;
  private final DeskPages pages;

  public FrontController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  @GetMapping("/style.css")
  ResponseEntity<String> style() {
    return ResponseEntity.ok().contentType(new MediaType("text", "css")).body(pages.style());
  }

  @GetMapping("/desk.js")
  ResponseEntity<String> script() {
    return script(pages.script());
  }

  @GetMapping("/htmx.js")
  ResponseEntity<String> htmx() {
    return script(pages.htmx());
  }

  private static ResponseEntity<String> script(String text) {
    return ResponseEntity.ok().contentType(new MediaType("text", "javascript")).body(text);
  }

  @PostMapping("/clerk")
  ResponseEntity<String> clerk(@RequestParam String name) throws IOException {
    if (!Clerk.isName(name)) {
      return Answer.sentence(HttpStatus.BAD_REQUEST, desks.wording().say("desk.clerk.wrong"));
    }
    desks.clerk().is(name);
    return Answer.to("/");
  }

  @PostMapping("/quit")
  ResponseEntity<String> quit() throws IOException {
    Map<String, Object> page = pages.page();
    desks.quit().run();
    return Answer.page(pages.render("left.ftlh", page));
  }
}
