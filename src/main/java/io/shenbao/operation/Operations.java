package io.shenbao.operation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What goes on round a run: who is told of it, what is written down, when the next one is due.
 *
 * @param mail null: no mail
 * @param webhook null: none is called
 * @param metrics file for node_exporter's textfile collector; null: none
 * @param logsJson whether there is a log in JSON, too
 * @param schedule when runs are due; null: not known here
 */
public record Operations(
    @Nullable MailSettings mail,
    @Nullable WebhookSettings webhook,
    @Nullable Path metrics,
    boolean logsJson,
    @Nullable Schedule schedule) {

  /** Nobody is told of anything. */
  public static final Operations NONE = new Operations(null, null, null, false, null);

  /** The same, which tells nobody. */
  public Operations silent() {
    return new Operations(null, null, null, logsJson, schedule);
  }
}
