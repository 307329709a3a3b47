package io.shenbao.desk.page;

import io.shenbao.desk.safe.Policy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers as the desk gives them. */
final class Answer {

  static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private Answer() {}

  static ResponseEntity<String> page(String html) {
    return ResponseEntity.ok().contentType(HTML).body(html);
  }

  static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status).contentType(HTML).body(html);
  }

  static ResponseEntity<String> sentence(HttpStatus status, String text) {
    return ResponseEntity.status(status).contentType(PLAIN).body(text + "\n");
  }

  /** A form was taken: what is shown then is another page. */
  static ResponseEntity<String> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  /** How a file is handed out under a name of any language. */
  static ResponseEntity.BodyBuilder download(String name) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", Policy.DOWNLOAD.header())
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString());
  }
}
