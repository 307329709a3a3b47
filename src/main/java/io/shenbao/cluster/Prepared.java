package io.shenbao.cluster;

import io.shenbao.batch.RunJob;
import io.shenbao.batch.RunRequest;
import java.util.List;

/**
 * A run as a worker is ready to work on it.
 *
 * @param request with the folders as they are called here
 * @param resources what is to be closed when it is over
 */
public record Prepared(RunJob job, RunRequest request, AutoCloseable resources) {

  /** Makes a worker ready. */
  @FunctionalInterface
  public interface Preparing {

    /**
     * @param arguments the manager's command, with folders as they are called here
     * @param startedAt of the run, ISO-8601
     * @throws Exception when this machine can't do it: its message tells why
     */
    Prepared prepare(List<String> arguments, String startedAt) throws Exception;
  }
}
