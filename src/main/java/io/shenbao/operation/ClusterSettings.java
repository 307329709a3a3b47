package io.shenbao.operation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How several machines work on one run.
 *
 * @param database where the run keeps its state
 * @param broker what tells workers of ranges
 * @param queue the broker's queue for that
 * @param threads so many ranges a worker has at work at once; 0: as many as it has cores
 * @param lease for so long a range is a worker's that is not heard of any more
 * @param patience for so long a machine waits for another that is away
 * @param folders what the manager's folders are called here
 * @param metrics file for node_exporter's textfile collector; null: none
 */
public record ClusterSettings(
    Server database,
    String databaseName,
    Server broker,
    String queue,
    int threads,
    Duration lease,
    Duration patience,
    List<Folder> folders,
    @Nullable Path metrics) {

  public ClusterSettings {
    folders = List.copyOf(folders);
  }

  /** Another machine, and as whom to speak to it. */
  public record Server(String host, int port, Security security, String user, Secret password) {

    /** As it is named in messages. */
    public String place() {
      return host + ":" + port;
    }

    public boolean isTls() {
      return security == Security.TLS;
    }
  }

  /** How the way to a server is guarded. */
  public enum Security {
    /** TLS; the server's certificate is checked. */
    TLS,
    /** None: for a network that is trusted. */
    NONE
  }

  /** A folder that has one name on the manager's machine and another here. */
  public record Folder(String theirs, String here) {}

  /** A folder's or file's name here, of its name on the manager's machine. */
  public String here(String theirs) {
    for (Folder folder : folders) {
      boolean isBelow =
          theirs.startsWith(folder.theirs() + "/") || theirs.startsWith(folder.theirs() + "\\");
      if (isBelow || theirs.equals(folder.theirs())) {
        return folder.here() + theirs.substring(folder.theirs().length());
      }
    }
    return theirs;
  }
}
