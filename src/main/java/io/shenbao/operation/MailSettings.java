package io.shenbao.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How mail is sent, and to whom.
 *
 * @param user null: the server asks for none
 * @param from the sender's address
 * @param clerks addresses that get the digest of each run
 * @param contacts whether applicants get their own findings
 * @param most so many applicants get a mail after one run; the others after the next
 */
public record MailSettings(
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable Secret password,
    String from,
    List<String> clerks,
    Contacts contacts,
    int most) {

  public MailSettings {
    clerks = List.copyOf(clerks);
  }

  /** How the way to the server is guarded. */
  public enum Security {
    /** TLS from the first byte, port 465. */
    TLS(465),
    /** TLS after a greeting, port 587; a server that does not offer it gets no mail. */
    STARTTLS(587),
    /** None, port 25: for this machine or a network that is trusted. */
    NONE(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }

    int port() {
      return port;
    }
  }

  /** What is done for applicants. */
  public enum Contacts {
    /** Nothing. */
    FALSE,
    /** Their mails are written to the work folder, and not sent. */
    PREVIEW,
    /** Their mails are sent. */
    TRUE
  }
}
