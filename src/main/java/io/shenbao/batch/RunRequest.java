package io.shenbao.batch;

import io.shenbao.batch.output.OutputNames;
import io.shenbao.report.ReportFormat;
import io.shenbao.source.SourceMirror;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a run is asked to do.
 *
 * @param input folder of applications, or a lone source file
 * @param output folder that mirrors the input
 * @param ignored names of folders and files in the input that are not looked at
 * @param recommender 推荐单位; empty: the pack's
 * @param stamped whether what is due after printing and stamping is due now
 * @param recognition whether evidence that is a scan or picture is read too
 * @param clean whether documents leave what is missing blank instead of marking it
 * @param summary which applications the summary table lists
 * @param formats what reports are written as; JSON always is
 * @param full whether nothing is taken over from earlier runs
 * @param tool name and version
 * @param startedAt ISO-8601
 */
public record RunRequest(
    Path input,
    Path output,
    List<String> ignored,
    String recommender,
    boolean stamped,
    boolean recognition,
    boolean clean,
    SummaryScope summary,
    Set<ReportFormat> formats,
    boolean full,
    String tool,
    String startedAt) {

  /** Where the sources are kept as they were judged: an earlier result is told of them. */
  SourceMirror mirror() {
    return new SourceMirror(work().resolve("sources"));
  }

  /** Where applications that came in archives are unpacked, while the run lasts. */
  Path unpacked() {
    return work().resolve("unpacked");
  }

  /** Where the job keeps its state. */
  public Path work() {
    return work(output);
  }

  /** Where the runs into an output keep their state. */
  public static Path work(Path output) {
    return output.resolve(OutputNames.WORK);
  }

  /** Where the causes of what went wrong are written down. */
  public Path log() {
    return work().resolve("error.log");
  }
}
