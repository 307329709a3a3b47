package io.shenbao.batch;

import io.shenbao.batch.output.OutputNames;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.report.JsonReport;
import io.shenbao.report.JunitReport;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.SourceTexts;
import io.shenbao.report.page.RunBook;
import io.shenbao.report.page.RunPage;
import io.shenbao.review.Assessments;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The run as a whole for its readers: the overview in HTML, JSON, JUnit. */
final class JointReports {

  /** The report of more applications is an overview with parts. */
  private static final int MOST_ON_ONE_PAGE = 300;

  private final Wording wording;
  private final RunRequest request;
  private final UnitStore store;
  private final Joint joint;

  JointReports(RunContext context, UnitStore store, Joint joint) {
    this.wording = context.wording();
    this.request = context.request();
    this.store = store;
    this.joint = joint;
  }

  /**
   * Writes the reports that are asked for.
   *
   * @param told the run with some of its applications
   */
  void write(Function<Assessments, RunResult> told) {
    if (request.formats().contains(ReportFormat.HTML)) {
      overview(told);
    }
    if (request.formats().contains(ReportFormat.JUNIT)) {
      SourceTexts texts = SourceTexts.of(request.mirror().root());
      JunitReport junit = new JunitReport(wording);
      joint.write(
          OutputNames.REPORT_JUNIT,
          (shown, out) -> junit.write(told.apply(shown), texts, utf8(out)));
    }
    JsonReport json = new JsonReport(wording);
    joint.write(OutputNames.REPORT_JSON, (shown, out) -> json.write(told.apply(shown), utf8(out)));
  }

  private void overview(Function<Assessments, RunResult> told) {
    if (joint.results().size() <= MOST_ON_ONE_PAGE) {
      RunPage page = new RunPage(wording);
      joint.write(
          OutputNames.REPORT,
          (shown, out) -> copy(page.draw(told.apply(shown), store::scenes), out));
    } else {
      RunBook book = new RunBook(wording);
      joint.write(
          OutputNames.REPORT,
          (shown, parts, out) ->
              copy(book.draw(told.apply(shown), store::scenes, OutputNames.REPORT, parts), out));
    }
  }

  private static Writer utf8(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static void copy(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
