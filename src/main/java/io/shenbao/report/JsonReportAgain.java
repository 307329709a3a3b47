package io.shenbao.report;

import io.shenbao.review.Assessments;
import io.shenbao.review.RunResult;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code report.json} of a run that took over every application as the run before it had told of
 * it: what it says of applications is copied from the report of that one, line by line.
 */
public final class JsonReportAgain {

  private static final String APPLICATIONS = "  \"applications\" : [";
  private static final String END = "  ],";
  private static final String JUDGED = "      \"reused\" : false,";
  private static final String REUSED = "      \"reused\" : true,";
  private static final String SINCE = "      \"since\" : {";
  private static final String END_OF_SINCE = "      }";

  private final JsonReport report;

  public JsonReportAgain(JsonReport report) {
    this.report = report;
  }

  /**
   * Writes it.
   *
   * @param earlier a report that {@link JsonReport} or this has written of the same applications
   * @throws IOException also when the earlier report holds none
   */
  public void write(RunResult run, InputStream earlier, OutputStream out) throws IOException {
    StringWriter empty = new StringWriter();
    report.write(run.with(Assessments.of(List.of())), empty);
    String frame = empty.toString();
    int begin = frame.indexOf(APPLICATIONS) + APPLICATIONS.length();
    int end = frame.indexOf("],", begin);
    out.write(frame.substring(0, begin).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    // every byte is a letter of its own here, and stays what it is
    copy(
        new BufferedReader(new InputStreamReader(earlier, StandardCharsets.ISO_8859_1)),
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.ISO_8859_1)));
    out.write(("  " + frame.substring(end)).getBytes(StandardCharsets.UTF_8));
  }

  private static void copy(BufferedReader in, Writer out) throws IOException {
    String line = in.readLine();
    while (!APPLICATIONS.equals(line)) {
      line = next(line, in);
    }
    @Nullable String held = null;
    for (line = next(line, in); !END.equals(line); line = next(line, in)) {
      if (line.equals(SINCE)) {
        held = held == null ? null : held.substring(0, held.length() - 1);
        while (!END_OF_SINCE.equals(line)) {
          line = next(line, in);
        }
        continue;
      }
      if (held != null) {
        out.write(held);
        out.write('\n');
      }
      held = line.equals(JUDGED) ? REUSED : line;
    }
    if (held != null) {
      out.write(held);
      out.write('\n');
    }
    out.flush();
  }

  private static String next(@Nullable String before, BufferedReader in) throws IOException {
    String line = before == null ? null : in.readLine();
    if (line == null) {
      throw new IOException("no report that goes to its end");
    }
    return line;
  }
}
