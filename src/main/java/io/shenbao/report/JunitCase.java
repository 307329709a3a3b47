package io.shenbao.report;

import io.shenbao.assessment.Finding;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A test case: a check and what it came to. A server knows one result for each: the gravest counts.
 *
 * @param message why it has not passed; empty when it has
 * @param findings all that the check found; empty also where something was not checked at all
 */
record JunitCase(String name, Result result, String message, List<Finding> findings) {

  /** What a case comes to, the gravest last. */
  enum Result {
    PASSED,
    SKIPPED,
    FAILURE,
    ERROR
  }

  /** A check that found something. */
  static JunitCase found(String rule, List<Finding> findings, Wording wording) {
    Result result =
        findings.stream().map(JunitCase::result).max(Result::compareTo).orElse(Result.PASSED);
    return new JunitCase(rule, result, message(result, findings, wording), findings);
  }

  static JunitCase passed(String rule) {
    return new JunitCase(rule, Result.PASSED, "", List.of());
  }

  /** A check that was never made: nothing could be read, or nothing it asks for is there. */
  static JunitCase unasked(String rule, Wording wording) {
    return new JunitCase(rule, Result.SKIPPED, wording.say("junit.unasked"), List.of());
  }

  /** Something that was not judged at all. */
  static JunitCase notJudged(String name, List<Sentence> reasons, Wording wording) {
    String why = reasons.stream().map(wording::say).collect(Collectors.joining("；"));
    return new JunitCase(name, Result.ERROR, why, List.of());
  }

  /** Findings that make it a failure or an error; all others are remarks. */
  List<Finding> severe() {
    return findings.stream().filter(finding -> isSevere(result(finding))).toList();
  }

  List<Finding> remarks() {
    return findings.stream().filter(finding -> !isSevere(result(finding))).toList();
  }

  private static String message(Result result, List<Finding> findings, Wording wording) {
    if (result == Result.PASSED) {
      return "";
    }
    if (result == Result.SKIPPED) {
      Finding first =
          findings.stream().filter(one -> result(one) == result).findFirst().orElseThrow();
      return wording.say(Urgency.of(first).key()) + "：" + wording.say(first.message());
    }
    List<Finding> severe = findings.stream().filter(one -> isSevere(result(one))).toList();
    String how = result == Result.ERROR ? "junit.error" : "junit.failure";
    return wording.say(how, severe.size()) + "：" + wording.say(severe.get(0).message());
  }

  private static boolean isSevere(Result result) {
    return result == Result.FAILURE || result == Result.ERROR;
  }

  private static Result result(Finding finding) {
    return switch (Urgency.of(finding)) {
      case UNCHECKED -> Result.ERROR;
      case ERROR -> Result.FAILURE;
      case MANUAL, WAIVED -> Result.SKIPPED;
      case WARNING, INFO, ANSWERED -> Result.PASSED;
    };
  }
}
