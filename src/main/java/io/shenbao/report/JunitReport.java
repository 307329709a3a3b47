package io.shenbao.report;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.wording.Wording;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code report.junit.xml}: a test suite for each application, a test case for each check. An error
 * is a failure, what could not be checked an error, a check by hand is skipped; warnings and
 * remarks pass, and stand in the suite's output. What CI servers read is kept to what all of them
 * agree on: one failure, error or skip in a case, with all its findings in the text.
 */
public final class JunitReport {

  private final Wording wording;
  private final ConsoleReport console;

  public JunitReport(Wording wording) {
    this.wording = wording;
    this.console = new ConsoleReport(wording);
  }

  /** What a test case comes to. */
  private enum Kind {
    PASSED,
    SKIPPED,
    FAILURE,
    ERROR
  }

  private record Case(String rule, Kind kind, List<Finding> findings) {}

  /** The report's text. */
  public String write(RunReport run, SourceTexts texts) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      for (int i = 0; i < run.applications().size(); i++) {
        xml.writeCharacters("\n");
        suite(xml, run, run.applications().get(i), i, texts);
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

  private void suite(
      XMLStreamWriter xml, RunReport run, Assessment one, int number, SourceTexts texts)
      throws XMLStreamException {
    List<Case> cases = cases(run, one);
    xml.writeStartElement("testsuite");
    attribute(xml, "id", Integer.toString(number));
    attribute(xml, "name", one.title());
    attribute(xml, "package", run.programme().id());
    attribute(xml, "timestamp", second(run.startedAt()));
    attribute(xml, "hostname", "localhost");
    attribute(xml, "tests", Integer.toString(cases.size()));
    attribute(xml, "failures", count(cases, Kind.FAILURE));
    attribute(xml, "errors", count(cases, Kind.ERROR));
    attribute(xml, "skipped", count(cases, Kind.SKIPPED));
    attribute(xml, "time", "0");
    xml.writeStartElement("properties");
    property(xml, "path", one.path());
    property(xml, "source", one.source());
    property(xml, "assessment", io.shenbao.assessment.AssessmentJson.word(one.outcome()));
    xml.writeEndElement();
    for (Case each : cases) {
      xml.writeCharacters("\n");
      test(xml, one, each, texts);
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

  private void test(XMLStreamWriter xml, Assessment one, Case each, SourceTexts texts)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "name", each.rule());
    attribute(xml, "classname", one.path().replace('.', '_').replace('/', '.'));
    attribute(xml, "time", "0");
    if (each.kind() == Kind.SKIPPED) {
      xml.writeEmptyElement("skipped");
    } else if (each.kind() != Kind.PASSED) {
      boolean isError = each.kind() == Kind.ERROR;
      xml.writeStartElement(isError ? "error" : "failure");
      List<Finding> severe = each.findings().stream().filter(JunitReport::isSevere).toList();
      String how = wording.say(isError ? "junit.error" : "junit.failure", severe.size());
      attribute(xml, "message", how + "：" + severe.get(0).message());
      attribute(xml, "type", each.rule());
      xml.writeCharacters(legal(text(severe, texts)));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** All checks of the pack, and what else was found; those without a finding have passed. */
  private static List<Case> cases(RunReport run, Assessment one) {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    run.programme().rules().keySet().forEach(rule -> byRule.put(rule, new ArrayList<>()));
    one.findings()
        .forEach(
            finding ->
                byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding));
    List<Case> cases = new ArrayList<>();
    byRule.forEach((rule, findings) -> cases.add(new Case(rule, kind(findings), findings)));
    return cases;
  }

  private static Kind kind(List<Finding> findings) {
    Kind kind = Kind.PASSED;
    for (Finding finding : findings) {
      Kind other =
          switch (Urgency.of(finding)) {
            case UNCHECKED -> Kind.ERROR;
            case ERROR -> Kind.FAILURE;
            case MANUAL -> Kind.SKIPPED;
            case WARNING, INFO -> Kind.PASSED;
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

  private static String count(List<Case> cases, Kind kind) {
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

  /** Without the characters that XML 1.0 does not have (section 2.2). */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
