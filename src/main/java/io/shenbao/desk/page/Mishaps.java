package io.shenbao.desk.page;

import io.shenbao.batch.RunFailure;
import io.shenbao.desk.ruling.NotDecided;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.wording.FileFailure;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Whatever goes wrong with a request is a page with a sentence that says what to do. */
@RestControllerAdvice
public final class Mishaps {

  private final Desks desks;
  private final DeskPages pages;

  public Mishaps(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  @ExceptionHandler(NotThere.class)
  ResponseEntity<String> missing(NotThere what) throws IOException {
    return page(HttpStatus.NOT_FOUND, desks.wording().say("desk.missing"));
  }

  @ExceptionHandler(NotDecided.class)
  ResponseEntity<String> notDecided(NotDecided why) throws IOException {
    return page(HttpStatus.CONFLICT, String.valueOf(why.getMessage()));
  }

  @ExceptionHandler(NotSent.class)
  ResponseEntity<String> notSent(NotSent why) throws IOException {
    return page(HttpStatus.CONFLICT, String.valueOf(why.getMessage()));
  }

  @ExceptionHandler(RunFailure.class)
  ResponseEntity<String> failed(RunFailure why) throws IOException {
    return page(HttpStatus.CONFLICT, String.valueOf(why.getMessage()));
  }

  @ExceptionHandler(RunRefused.class)
  ResponseEntity<String> refused(RunRefused why) throws IOException {
    return page(HttpStatus.CONFLICT, String.valueOf(why.getMessage()));
  }

  /** A form that is larger than any of the desk's. */
  @ExceptionHandler(InvalidParameterException.class)
  ResponseEntity<String> large(InvalidParameterException why) throws IOException {
    return page(HttpStatus.CONTENT_TOO_LARGE, desks.wording().say("desk.gate.large"));
  }

  @ExceptionHandler(IOException.class)
  @Nullable ResponseEntity<String> file(IOException why) throws IOException {
    if (DisconnectedClientHelper.isClientDisconnectedException(why)) {
      return null; // whoever asked is gone
    }
    LoggerFactory.getLogger(Mishaps.class).error("a page failed", why);
    return page(HttpStatus.INTERNAL_SERVER_ERROR, desks.wording().say(FileFailure.of(why)));
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<String> other(Exception why) throws IOException {
    if (why instanceof ErrorResponse known) {
      HttpStatusCode status = known.getStatusCode();
      HttpStatus plain = HttpStatus.resolve(status.value());
      return page(
          plain == null ? HttpStatus.BAD_REQUEST : plain, desks.wording().say("desk.missing"));
    }
    LoggerFactory.getLogger(Mishaps.class).error("a page failed", why);
    return page(
        HttpStatus.INTERNAL_SERVER_ERROR,
        desks.wording().say("desk.failed", desks.work().resolve("error.log")));
  }

  private ResponseEntity<String> page(HttpStatus status, String sentence) throws IOException {
    Map<String, Object> page = pages.page();
    page.put("sentence", sentence);
    return Answer.page(status, pages.render("mishap.ftlh", page));
  }
}
