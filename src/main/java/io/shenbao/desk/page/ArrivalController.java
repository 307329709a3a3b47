package io.shenbao.desk.page;

import io.shenbao.desk.arrival.Arrival;
import io.shenbao.desk.arrival.Arrivals;
import io.shenbao.desk.arrival.Intake;
import io.shenbao.desk.arrival.NotTaken;
import io.shenbao.desk.arrival.TakenIn;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.wording.FileFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.DisconnectedClientHelper;

/** What is dropped on the page: begun, sent file by file as a stream, taken in or given up. */
@RestController
public final class ArrivalController {

  private final Desks desks;
  private final DeskPages pages;
  private final Arrivals arrivals;

  public ArrivalController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
    this.arrivals = new Arrivals(desks.workspace(), desks.wording());
  }

  /** Begins a hand-in; the answer is its identifier. */
  @PostMapping("/in")
  ResponseEntity<String> begin() throws IOException, NotTaken {
    return Answer.sentence(HttpStatus.OK, arrivals.begin());
  }

  /** One file of it: the body is the file. */
  @PutMapping("/in/{id}")
  ResponseEntity<String> file(
      @PathVariable String id, @RequestParam String name, HttpServletRequest request)
      throws IOException, NotThere, NotTaken {
    Arrival arrival = arrivals.get(id).orElseThrow(NotThere::new);
    try {
      arrival.take(name, request.getInputStream());
    } catch (FileAlreadyExistsException e) {
      throw new NotTaken(desks.wording().say("desk.in.twice", name));
    }
    return Answer.sentence(HttpStatus.OK, "");
  }

  /** All files are there: they are sorted into the input, and judged. */
  @PostMapping("/in/{id}/end")
  ResponseEntity<String> end(@PathVariable String id)
      throws IOException, NotThere, NotTaken, RunRefused {
    Arrival arrival = arrivals.get(id).orElseThrow(NotThere::new);
    try {
      TakenIn taken = Intake.of(arrival, desks.workspace(), desks.versions(), pages.known());
      if (taken.isAny()) {
        desks.runs().request(false);
      }
      Map<String, Object> page = pages.words();
      page.put("fresh", taken.fresh());
      page.put("again", taken.again());
      page.put("refused", taken.refused());
      return Answer.page(pages.render("taken.ftlh", page));
    } finally {
      arrivals.end(id);
    }
  }

  @PostMapping("/in/{id}/cancel")
  ResponseEntity<String> cancel(@PathVariable String id) {
    arrivals.end(id);
    return Answer.sentence(HttpStatus.OK, "");
  }

  @ExceptionHandler(NotTaken.class)
  ResponseEntity<String> notTaken(NotTaken why) {
    return Answer.sentence(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(why.getMessage()));
  }

  /** The page shows what is answered here as it is: a sentence, and no page. */
  @ExceptionHandler(IOException.class)
  @Nullable ResponseEntity<String> notWritten(IOException why) {
    if (DisconnectedClientHelper.isClientDisconnectedException(why)) {
      return null; // whoever asked is gone
    }
    LoggerFactory.getLogger(ArrivalController.class).error("a hand-in failed", why);
    return Answer.sentence(
        HttpStatus.INTERNAL_SERVER_ERROR, desks.wording().say(FileFailure.of(why)));
  }
}
