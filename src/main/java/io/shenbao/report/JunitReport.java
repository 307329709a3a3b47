package io.shenbao.report;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code report.junit.xml}: a test suite for each application, a test case for each check. An error
 * is a failure, what could not be checked or judged an error; a check by hand, or one that was
 * never made, is skipped; warnings and remarks pass, and stand in the suite's output. Where it
 * shows neither failure nor error the run's exit code is 0. What CI servers read is kept to what
 * all of them agree on: one failure, error or skip in a case, with all its findings in the text.
 */
public final class JunitReport {

  private final Wording wording;
  private final ConsoleReport console;

  public JunitReport(Wording wording) {
    this.wording = wording;
    this.console = new ConsoleReport(wording);
  }

  /** Writes the report, suite by suite. */
  public void write(RunResult run, SourceTexts texts, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      int number = 0;
      for (Assessment one : run.applications()) {
        Deadline.renew();
        suite(xml, run, JunitSuite.of(run, one, wording), number++, texts);
      }
      JunitSuite whole = JunitSuite.of(run, wording);
      if (!whole.cases().isEmpty()) {
        Deadline.renew();
        suite(xml, run, whole, number, SourceTexts.none());
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
    out.write('\n');
    out.flush();
  }

  private void suite(
      XMLStreamWriter xml, RunResult run, JunitSuite suite, int number, SourceTexts texts)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    attribute(xml, "id", Integer.toString(number));
    attribute(xml, "name", suite.name());
    attribute(xml, "package", run.programme().id());
    attribute(xml, "timestamp", second(run.startedAt()));
    attribute(xml, "hostname", "localhost");
    attribute(xml, "tests", Integer.toString(suite.cases().size()));
    attribute(xml, "failures", Long.toString(suite.count(JunitCase.Result.FAILURE)));
    attribute(xml, "errors", Long.toString(suite.count(JunitCase.Result.ERROR)));
    attribute(xml, "skipped", Long.toString(suite.count(JunitCase.Result.SKIPPED)));
    attribute(xml, "time", "0");
    xml.writeStartElement("properties");
    property(xml, "path", suite.path());
    property(xml, "source", suite.source());
    property(xml, "assessment", suite.assessment());
    xml.writeEndElement();
    for (JunitCase each : suite.cases()) {
      xml.writeCharacters("\n");
      test(xml, suite.path(), each, texts);
    }
    xml.writeStartElement("system-out");
    xml.writeCharacters(legal(text(suite.remarks(), texts)));
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

  private void test(XMLStreamWriter xml, String path, JunitCase each, SourceTexts texts)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "name", each.name());
    attribute(xml, "classname", path.replace('.', '_').replace('/', '.'));
    attribute(xml, "time", "0");
    switch (each.result()) {
      case PASSED -> {}
      case SKIPPED -> {
        xml.writeEmptyElement("skipped");
        attribute(xml, "message", each.message());
      }
      case FAILURE -> severe(xml, "failure", each, texts);
      case ERROR -> severe(xml, "error", each, texts);
    }
    xml.writeEndElement();
  }

  private void severe(XMLStreamWriter xml, String kind, JunitCase each, SourceTexts texts)
      throws XMLStreamException {
    xml.writeStartElement(kind);
    attribute(xml, "message", each.message());
    attribute(xml, "type", each.name());
    xml.writeCharacters(legal(text(each.severe(), texts)));
    xml.writeEndElement();
  }

  private String text(List<Finding> findings, SourceTexts texts) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      console.finding(finding, texts).forEach(line -> text.append('\n').append(line));
    }
    return text.isEmpty() ? "" : text.append('\n').toString();
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
