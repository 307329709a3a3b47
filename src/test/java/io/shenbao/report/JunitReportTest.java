package io.shenbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.Program;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** What a CI server is shown of three applications: one with mistakes, one unreadable, one odd. */
@WholeProgram
class JunitReportTest {

  @TempDir static Path folder;
  private static String text;
  private static Document xml;

  @BeforeAll
  static void run() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in/a"));
    Files.writeString(
        input.resolve("application.yaml"),
        Files.readString(Program.SAMPLES.resolve(Program.RAIL).resolve("application.yaml"))
            .replace("ownership: 民营企业", "ownership: \"民营 & <\\x01]]>\""));
    Files.createDirectories(folder.resolve("in/b.c"));
    Files.writeString(folder.resolve("in/b.c/application.yaml"), "{");
    Files.createDirectories(folder.resolve("in/空"));
    Program.run(
        "run",
        folder.resolve("in").toString(),
        "-o",
        folder.resolve("out").toString(),
        "--format",
        "junit");
    text = Files.readString(folder.resolve("out/report.junit.xml"));
    xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
  }

  @Test
  void isWhatEveryServerAccepts() throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Objects.requireNonNull(JunitReportTest.class.getResource("/junit.xsd")))
        .newValidator()
        .validate(new StreamSource(new StringReader(text)));
  }

  @Test
  void countsWhatItHolds() {
    var suites = xml.getElementsByTagName("testsuite");
    assertThat(suites.getLength()).isEqualTo(3);
    for (int i = 0; i < suites.getLength(); i++) {
      Element suite = (Element) suites.item(i);
      for (String[] pair :
          new String[][] {
            {"tests", "testcase"},
            {"failures", "failure"},
            {"errors", "error"},
            {"skipped", "skipped"}
          }) {
        assertThat(suite.getElementsByTagName(pair[1]).getLength())
            .as(pair[0])
            .isEqualTo(Integer.parseInt(suite.getAttribute(pair[0])));
      }
    }
  }

  @Test
  void tellsErrorsWithFileAndLineAndPassesTheRest() throws IOException {
    Element option = test("option");
    Element failure = (Element) option.getElementsByTagName("failure").item(0);

    assertThat(failure.getAttribute("message")).startsWith("1处错误：").contains("民营 & <");
    assertThat(failure.getTextContent()).contains("a/application.yaml 第8行").contains("^^^^");
    assertThat(test("deadline").getChildNodes().getLength()).isZero();
  }

  @Test
  void skipsWhatAPersonHasToCheckAndWhatWasAskedOfNothing() throws IOException {
    Set<String> byHand = new LinkedHashSet<>();
    for (JsonNode finding : Program.application(folder.resolve("out"), "a").path("findings")) {
      if (finding.path("verdict").asString().equals("manual")) {
        byHand.add(finding.path("rule").asString());
      }
    }
    assertThat(skipped("人工核验：")).containsExactlyInAnyOrderElementsOf(byHand);
    assertThat(skipped("没有适用的内容")).contains("delivery-cycle-unit").doesNotContain("deadline");
  }

  @Test
  void isNeverGreenWhereAFolderWasNotJudged() {
    Element error = (Element) test("空").getElementsByTagName("error").item(0);

    assertThat(error.getAttribute("message")).isEqualTo("空文件夹，没有申报数据");
  }

  @Test
  void isNeverGreenWhereThereWasNothingToJudge() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    Program run = Program.run("check", empty.toString(), "--format", "junit");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.printed()).contains("errors=\"1\"").contains("<error message=\"没有审核任何申报");
  }

  /** The checks of the first application that are skipped for a reason. */
  private static Set<String> skipped(String reason) {
    Set<String> names = new LinkedHashSet<>();
    var all =
        ((Element) xml.getElementsByTagName("testsuite").item(0)).getElementsByTagName("skipped");
    for (int i = 0; i < all.getLength(); i++) {
      Element skipped = (Element) all.item(i);
      if (skipped.getAttribute("message").startsWith(reason)) {
        names.add(((Element) skipped.getParentNode()).getAttribute("name"));
      }
    }
    return names;
  }

  @Test
  void passesNoCheckThatWasNeverMade() {
    Element unreadable = (Element) xml.getElementsByTagName("testsuite").item(1);
    int tests = Integer.parseInt(unreadable.getAttribute("tests"));

    assertThat(unreadable.getAttribute("failures")).isEqualTo("1");
    assertThat(tests).isGreaterThan(60);
    assertThat(unreadable.getAttribute("skipped")).isEqualTo(Integer.toString(tests - 1));
  }

  @Test
  void comesAloneWithTheJsonWhenNothingElseIsAskedFor() {
    assertThat(folder.resolve("out/report.json")).exists();
    assertThat(folder.resolve("out/report.html")).doesNotExist();
    assertThat(folder.resolve("out/a/审核意见.html")).doesNotExist();
    assertThat(folder.resolve("out/a/申报数据-批注.html")).doesNotExist();
  }

  private static Element test(String name) {
    var cases = xml.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      if (((Element) cases.item(i)).getAttribute("name").equals(name)) {
        return (Element) cases.item(i);
      }
    }
    throw new AssertionError(name);
  }
}
