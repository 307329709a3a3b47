package io.shenbao.telling.attempt;

import io.shenbao.wording.Sentence;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why nobody was reached, in words for whoever looks after the settings. */
public final class Unreached {

  private Unreached() {}

  /** What is behind a failure; what is not known better is told as the other side said it. */
  public static Sentence why(Throwable failure) {
    String said = said(failure);
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof UnknownHostException || at instanceof UnresolvedAddressException) {
        return Sentence.of("telling.why.name");
      }
      if (at instanceof SSLException) {
        return Sentence.of("telling.why.tls", said);
      }
      if (at instanceof SocketTimeoutException
          || at instanceof HttpTimeoutException
          || at instanceof TimeoutException) {
        return Sentence.of("telling.why.time");
      }
    }
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof ConnectException) {
        return Sentence.of("telling.why.connection");
      }
    }
    return Sentence.of("telling.why.said", said);
  }

  private static String said(Throwable failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
