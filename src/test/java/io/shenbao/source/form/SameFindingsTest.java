package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.check.GoodApplication;
import io.shenbao.document.template.TemplateException;
import io.shenbao.source.SourceReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

/** A form that was filled in is judged as the source that says the same. */
class SameFindingsTest {

  private static final GoodApplication HUNAN = GoodApplication.hunan();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"石峰区-轨道交通装备/application.yaml", "芦淞区-硬质合金刀具/申报数据.xlsx"})
  void theGoodSamplesHaveTheSameFindings(String sample) throws IOException, TemplateException {
    FormRoundTripTest.Filled filled = FormRoundTripTest.filled(sample, folder);
    Path form = Files.write(folder.resolve("form.docx"), filled.form());
    SourceReading reading = FormsOfOthersTest.reader().read("a", form, "a/form.docx", true);

    List<String> expected = judged(filled.typed(), Set.of());

    assertThat(expected).isNotEmpty();
    assertThat(judged(Objects.requireNonNull(reading.application()), reading.flagged()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> judged(Application application, Set<JsonPointer> flagged) {
    return HUNAN.checker().examine(application).check(flagged).findings().stream()
        .map(SameFindingsTest::said)
        .toList();
  }

  private static String said(Finding finding) {
    return finding.rule() + " " + finding.pointer() + " " + finding.message();
  }
}
