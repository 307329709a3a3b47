package io.shenbao.attachment.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.check.GoodApplication;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.Printing;
import io.shenbao.document.template.TemplateException;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
import io.shenbao.source.form.PaperForm;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A filled form beside another source is compared with it. */
class FormBesideTest {

  private static final Programme PROGRAMME = GoodApplication.hunan().programme();
  private static final Path TEMPLATES = Path.of("templates");
  private static final PaperForm PAPER = PaperForm.in(TEMPLATES, PROGRAMME);
  private static final FormBeside FORMS = new FormBeside(PROGRAMME, PAPER);
  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final String YAML = "application.yaml";
  private static final String GOOD = "芦淞区-硬质合金刀具/申报数据.xlsx";

  @TempDir Path folder;

  private static final Documents DOCUMENTS = documents();

  private static Documents documents() {
    try {
      return Documents.load(PROGRAMME, WORDING, TEMPLATES, Files.createTempDirectory("forms"));
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "天元区-新能源材料/application.yaml",
        "石峰区-轨道交通装备/application.yaml",
        GOOD,
        "醴陵市-日用陶瓷/申报数据.xlsx"
      })
  void theFormThatWasMadeFromTheSourceIsNothingToSpeakOf(String sample) throws IOException {
    Application source = source(sample);

    assertThat(messages(compare(form(source), source))).isEmpty();
  }

  @Test
  void whatIsMarkedAsMissingIsNobodysValue() throws IOException {
    Application source = source(GOOD);
    ((ObjectNode) source.tree().at("/applicant")).remove("phone");
    Path form = form(source, Set.of(JsonPointer.compile("/applicant")), false);

    assertThat(messages(compare(form, source))).isEmpty();
  }

  @Test
  void eachValueThatDiffersIsTold() throws IOException {
    Application source = source(GOOD);
    Path form = form(source);
    ObjectNode applicant = (ObjectNode) source.tree().at("/applicant");
    String address = applicant.path("address").asString();
    String profile = applicant.path("profile").asString();
    applicant.put("address", "别处1号").remove("founded");
    applicant.put("profile", profile.replace("企业", "集团"));
    ((ObjectNode) source.tree().at("/factory")).put("investment", 1);
    ((ObjectNode) source.tree().at("/scenarios/1")).put("supplier", "另一家");

    List<String> told = messages(compare(form, source));

    assertThat(told).hasSize(5).allMatch(one -> one.contains("form.docx 第"));
    assertThat(told)
        .anyMatch(one -> one.contains("工厂地址") && one.contains("别处1号") && one.contains(address))
        .anyMatch(one -> one.contains("“成立时间”在数据里没有"))
        .anyMatch(one -> one.contains("企业简介") && one.contains("集团"))
        .anyMatch(one -> one.contains("建设总投资") && one.contains("“1”"))
        .anyMatch(one -> one.contains("场景解决方案供应商名称") && one.contains("另一家"));
  }

  @Test
  void aRowThatOnlyOneOfThemHasIsTold() throws IOException {
    Application source = source(GOOD);
    Path form = form(source);
    ((ArrayNode) source.tree().at("/scenarios")).remove(0);

    assertThat(messages(compare(form, source))).hasSize(1);
  }

  @Test
  void anotherWordDocumentIsNoForm() throws IOException {
    Path table = Path.of("templates/hunan-advanced-2025/summary.docx");
    Path broken = Files.writeString(folder.resolve("信.docx"), "no package");

    assertThat(FORMS.compare(table, "汇总表.docx", source(GOOD), YAML)).isEmpty();
    assertThat(FORMS.compare(broken, "信.docx", source(GOOD), YAML)).isEmpty();
  }

  @Test
  void ofTwoFormsThatDifferBothAreNamedAndNoneIsSaidToCount() throws IOException {
    Application source = source(GOOD);
    Path form = form(source);
    ((ObjectNode) source.tree().at("/applicant")).put("address", "别处1号");

    Judgement judgement = second(form, "申报书(1).docx", source, "申报书.docx");

    assertThat(judgement.findings())
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(
            tuple("two-sources", Severity.ERROR), tuple("form-differs", Severity.WARNING));
    assertThat(messages(judgement).get(0)).contains("“申报书.docx”（用的是规定的文件名）", "“申报书(1).docx”没有采用");
    assertThat(messages(judgement).get(1)).contains("申报书.docx是“别处1号”", "申报书(1).docx 第");
  }

  @Test
  void ofTwoFormsThatSayTheSameOneIsNamedAsNotUsed() throws IOException {
    Application source = source(GOOD);

    Judgement judgement = second(form(source), "申报书(1).docx", source, "申报书-终稿.docx");

    assertThat(judgement.findings())
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(tuple("two-sources", Severity.INFO));
    assertThat(messages(judgement).get(0)).contains("“申报书-终稿.docx”（文件名排在前面）", "“申报书(1).docx”不用");
  }

  @Test
  void oneThatWeFilledIsNoSecondForm() throws IOException {
    Application source = source(GOOD);
    ((ObjectNode) source.tree().at("/applicant")).remove("phone");
    Path ours = form(source, Set.of(JsonPointer.compile("/applicant")), false);

    assertThat(second(ours, "申报书(1).docx", source, "申报书.docx").findings()).isEmpty();
  }

  @Test
  void oneThatCouldNotBeSeenIsUncheckedAndNotPassedOver() throws IOException {
    Application source = source(GOOD);

    assertThatThrownBy(() -> FORMS.compare(folder.resolve("gone.docx"), "gone.docx", source, YAML))
        .isInstanceOf(IOException.class);
    Finding unread = FormBeside.unread("申报书.docx", YAML);
    assertThat(unread.verdict()).isEqualTo(Verdict.UNCHECKED);
    assertThat(WORDING.say(unread.message())).contains("申报书.docx", YAML);
  }

  private static Judgement second(Path form, String name, Application source, String read)
      throws IOException {
    return FORMS.compare(form, name, source, read).orElseThrow();
  }

  private static Application source(String sample) {
    Path file = Path.of("input").resolve(sample);
    SourceReader reader = new SourceReader(PROGRAMME, PAPER);
    return Objects.requireNonNull(reader.read("a", file, sample, true).application());
  }

  private Path form(Application source) throws IOException {
    return form(source, Set.of(), true);
  }

  private Path form(Application source, Set<JsonPointer> amiss, boolean clean) throws IOException {
    Path form = folder.resolve("form.docx");
    try (OutputStream out = Files.newOutputStream(form)) {
      DOCUMENTS.application(source, new Printing(clean, amiss, Map.of(), List.of()), out);
    }
    return form;
  }

  private static Judgement compare(Path form, Application source) throws IOException {
    Optional<Judgement> compared = FORMS.compare(form, "form.docx", source, YAML);
    assertThat(compared).isPresent();
    return compared.get();
  }

  private static List<String> messages(Judgement judgement) {
    return judgement.findings().stream().map(Finding::message).map(WORDING::say).toList();
  }
}
