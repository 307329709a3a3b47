package io.shenbao.cluster;

import io.shenbao.batch.RunFailure;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Database or broker do not answer just now; they may in a minute. */
final class Away extends RunFailure {

  private static final long serialVersionUID = 1;

  /** Of connections that failed, and of a server that shuts down or starts. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

  private static final String CONNECTION = "08";

  /** The connection was refused in words: it would be the next time, too. */
  private static final String REJECTED = "08004";

  Away(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether the cause of something is that the database is away. */
  static boolean isSaidBy(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof SSLException && !isCutOff(at)) {
        return false; // it answers, and not as it should
      }
    }
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof Away
          || at instanceof ConnectException
          || at instanceof NoRouteToHostException
          || at instanceof SocketTimeoutException
          || at instanceof UnknownHostException
          || at instanceof SQLTransientException
          || at instanceof SQLRecoverableException) {
        return true;
      }
      if (at instanceof SQLException sql && isAway(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** The code of the first database error among the causes; empty when there is none. */
  static String sqlState(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }

  /** Whether a connection was lost, whatever was being said over it. */
  private static boolean isCutOff(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof EOFException
          || at instanceof SocketException
          || at instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAway(String state) {
    return STATES.contains(state) || state.startsWith(CONNECTION) && !state.equals(REJECTED);
  }
}
