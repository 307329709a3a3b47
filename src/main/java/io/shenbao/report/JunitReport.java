package io.shenbao.report;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code report.junit.xml}: a test suite for each application, a test case for each check. An error
 * is a failure, what could not be checked an error; a check by hand, or one that was never made
 * because the source could not be read, is skipped; warnings and remarks pass, and stand in the
 * suite's output. What CI servers read is kept to what all of them agree on: one failure, error or
 * skip in a case, with all its findings in the text.
 */
public final class JunitReport {

  private final Wording wording;
  private final ConsoleReport console;

  public JunitReport(Wording wording) {
    this.wording = wording;
    this.console = new ConsoleReport(wording);
  }

  /** What a test case comes to. */
  private enum CaseResult {
    PASSED,
    SKIPPED,
    FAILURE,
    ERROR
  }

  private record Case(String rule, CaseResult kind, List<Finding> findings) {}

  /** The checks of one application, or those on the run as a whole. */
  private record Suite(
      String name, String path, String source, String assessment, List<Case> cases) {

    /**
     * All checks of the pack, and what else was found. Those without a finding have passed, unless
     * there was nothing to check: then they were not made.
     */
    static Suite of(RunResult run, Assessment one) {
      boolean isJudged = one.summary() != null;
      return new Suite(
          one.title(),
          one.path(),
          one.source(),
          AssessmentJson.word(one.outcome()),
          cases(
              run.programme().rules().keySet(),
              one.findings(),
              isJudged ? CaseResult.PASSED : CaseResult.SKIPPED));
    }

    static Suite of(RunResult run) {
      return new Suite(
          run.programme().title(),
          "run",
          "",
          "",
          cases(Set.of(), run.findings(), CaseResult.PASSED));
    }

    private static List<Case> cases(Set<String> rules, List<Finding> findings, CaseResult unfound) {
      Map<String, List<Finding>> byRule = new LinkedHashMap<>();
      rules.forEach(rule -> byRule.put(rule, new ArrayList<>()));
      for (Finding finding : findings) {
        Deadline.poll();
        byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
      }
      List<Case> cases = new ArrayList<>();
      byRule.forEach(
          (rule, found) ->
              cases.add(new Case(rule, found.isEmpty() ? unfound : kind(found), found)));
      return cases;
    }
  }

  /** The report's text. */
  public String write(RunResult run, SourceTexts texts) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      int number = 0;
      for (Assessment one : run.applications()) {
        Deadline.renew();
        suite(xml, run, Suite.of(run, one), number++, texts);
      }
      if (!run.findings().isEmpty()) {
        suite(xml, run, Suite.of(run), number, SourceTexts.none());
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private void suite(XMLStreamWriter xml, RunResult run, Suite suite, int number, SourceTexts texts)
      throws XMLStreamException {
    List<Case> cases = suite.cases();
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    attribute(xml, "id", Integer.toString(number));
    attribute(xml, "name", suite.name());
    attribute(xml, "package", run.programme().id());
    attribute(xml, "timestamp", second(run.startedAt()));
    attribute(xml, "hostname", "localhost");
    attribute(xml, "tests", Integer.toString(cases.size()));
    attribute(xml, "failures", count(cases, CaseResult.FAILURE));
    attribute(xml, "errors", count(cases, CaseResult.ERROR));
    attribute(xml, "skipped", count(cases, CaseResult.SKIPPED));
    attribute(xml, "time", "0");
    xml.writeStartElement("properties");
    property(xml, "path", suite.path());
    property(xml, "source", suite.source());
    property(xml, "assessment", suite.assessment());
    xml.writeEndElement();
    for (Case each : cases) {
      xml.writeCharacters("\n");
      test(xml, suite.path(), each, texts);
    }
    xml.writeStartElement("system-out");
    xml.writeCharacters(legal(remarks(cases, texts)));
    xml.writeEndElement();
    xml.writeEmptyElement("system-err");
    xml.writeEndElement();
  }

  private static void property(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeEmptyElement("property");
    attribute(xml, "name", name);
    attribute(xml, "value", value);
  }

  private void test(XMLStreamWriter xml, String path, Case each, SourceTexts texts)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "name", each.rule());
    attribute(xml, "classname", path.replace('.', '_').replace('/', '.'));
    attribute(xml, "time", "0");
    if (each.kind() == CaseResult.SKIPPED) {
      xml.writeEmptyElement("skipped");
    } else if (each.kind() != CaseResult.PASSED) {
      boolean isError = each.kind() == CaseResult.ERROR;
      xml.writeStartElement(isError ? "error" : "failure");
      List<Finding> severe = each.findings().stream().filter(JunitReport::isSevere).toList();
      String how = wording.say(isError ? "junit.error" : "junit.failure", severe.size());
      attribute(xml, "message", how + "：" + wording.say(severe.get(0).message()));
      attribute(xml, "type", each.rule());
      xml.writeCharacters(legal(text(severe, texts)));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static CaseResult kind(List<Finding> findings) {
    CaseResult kind = CaseResult.PASSED;
    for (Finding finding : findings) {
      CaseResult other =
          switch (Urgency.of(finding)) {
            case UNCHECKED -> CaseResult.ERROR;
            case ERROR -> CaseResult.FAILURE;
            case MANUAL, WAIVED -> CaseResult.SKIPPED;
            case WARNING, INFO, ANSWERED -> CaseResult.PASSED;
          };
      kind = other.compareTo(kind) > 0 ? other : kind;
    }
    return kind;
  }

  private static boolean isSevere(Finding finding) {
    Urgency urgency = Urgency.of(finding);
    return urgency == Urgency.ERROR || urgency == Urgency.UNCHECKED;
  }

  private String remarks(List<Case> cases, SourceTexts texts) {
    return text(
        cases.stream()
            .flatMap(each -> each.findings().stream())
            .filter(finding -> !isSevere(finding))
            .toList(),
        texts);
  }

  private String text(List<Finding> findings, SourceTexts texts) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      console.finding(finding, texts).forEach(line -> text.append('\n').append(line));
    }
    return text.isEmpty() ? "" : text.append('\n').toString();
  }

  private static String count(List<Case> cases, CaseResult kind) {
    return Long.toString(cases.stream().filter(each -> each.kind() == kind).count());
  }

  /** The schema knows no time zone. */
  private static String second(String startedAt) {
    return startedAt.length() >= 19 ? startedAt.substring(0, 19) : "1970-01-01T00:00:00";
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(Plain.line(value)));
  }

  /** Without the characters that XML 1.0 does not have (section 2.2), or that act. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    Plain.lines(text)
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
