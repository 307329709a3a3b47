package io.shenbao.batch;

import io.shenbao.report.ReportFormat;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a run is asked to do.
 *
 * @param input folder of applications, or a lone source file
 * @param output folder that mirrors the input
 * @param recommender 推荐单位; empty: the pack's
 * @param stamped whether what is due after printing and stamping is due now
 * @param clean whether documents leave what is missing blank instead of marking it
 * @param formats what reports are written as; JSON always is
 * @param tool name and version
 * @param startedAt ISO-8601
 */
public record RunRequest(
    Path input,
    Path output,
    String recommender,
    boolean stamped,
    boolean clean,
    Set<ReportFormat> formats,
    String tool,
    String startedAt) {

  /** The folder in the output where the job keeps its state. */
  static final String WORK = ".shenbao";

  /** Where the job keeps its state. */
  public Path work() {
    return output.resolve(WORK);
  }

  /** Where the causes of what went wrong are written down. */
  public Path log() {
    return work().resolve("error.log");
  }
}
