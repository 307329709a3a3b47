package io.shenbao.batch.output;

import com.google.common.base.CharMatcher;
import io.shenbao.decision.LeftSheet;
import io.shenbao.source.several.FormChoice;
import java.util.List;
import java.util.Locale;

/** Names of files in an output, relative to it, with {@code /}. */
public final class OutputNames {

  public static final String APPLICATION = FormChoice.NAME;
  public static final String SUMMARY = "推荐汇总表.docx";
  public static final String SUMMARY_WORKBOOK = "推荐汇总表.xlsx";
  public static final String SUMMARY_PDF = "推荐汇总表.pdf";
  public static final String REVIEW_SHEET = "审核清单.xlsx";
  public static final String REVIEW = "审核意见.html";

  /** What every application's folder may have. */
  public static final List<String> OF_APPLICATION = List.of(APPLICATION, SUMMARY, REVIEW);

  public static final String REPORT = "report.html";
  public static final String REPORT_JSON = "report.json";
  public static final String REPORT_JUNIT = "report.junit.xml";

  /** Our own folder. */
  public static final String WORK = ".shenbao";

  /** The files of a run as a whole. */
  public static final List<String> OF_RUN =
      List.of(
          SUMMARY, SUMMARY_WORKBOOK, SUMMARY_PDF, REVIEW_SHEET, REPORT, REPORT_JSON, REPORT_JUNIT);

  /** Where the parts lie of a report that is more than a page, in a folder of each report's own. */
  static final String PARTS = "report";

  /** So many digits name a report's folder of parts. */
  static final int PARTS_DIGITS = 8;

  /** How the name of a further summary table begins. */
  private static final String FURTHER = "推荐汇总表-";

  private static final List<String> TABLES = List.of(".docx", ".xlsx", ".pdf");

  private OutputNames() {}

  /** A further summary table's file, without its extension. */
  public static String further(String name) {
    return FURTHER + name;
  }

  /** Whether a name is that of a file of a run as a whole, whatever the pack. */
  static boolean isOfRun(String name) {
    return OF_RUN.contains(name) || isFurther(name);
  }

  private static boolean isFurther(String name) {
    return name.startsWith(FURTHER)
        && CharMatcher.anyOf("/\\").matchesNoneOf(name)
        && TABLES.stream().anyMatch(name::endsWith);
  }

  /**
   * Whether a name directly below the output is that of a run's file, of its draft, or of a review
   * sheet that was set aside; upper and lower case are one, as on Windows.
   */
  static boolean isReserved(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return OF_RUN.stream().anyMatch(file -> low.equals(file) || low.equals("." + file + ".tmp"))
        || isFurther(low)
        || (low.startsWith(".")
            && low.endsWith(".tmp")
            && isFurther(low.substring(1, low.length() - 4)))
        || low.equals(Manifest.FILE)
        || low.equals(WORK)
        || low.equals(PARTS)
        || low.startsWith(LeftSheet.stem(REVIEW_SHEET));
  }

  /** Whether a folder is of our making and holds parts of a report. */
  static boolean isParts(String folder) {
    return folder.startsWith(PARTS + "/")
        && folder.length() == PARTS.length() + 1 + PARTS_DIGITS
        && CharMatcher.anyOf("0123456789abcdef").matchesAllOf(file(folder));
  }

  static String within(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  static String folder(String name) {
    int end = name.lastIndexOf('/');
    return end < 0 ? "" : name.substring(0, end);
  }

  static String file(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
