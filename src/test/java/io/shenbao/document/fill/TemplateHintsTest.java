package io.shenbao.document.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.document.template.ForeignPlaces;
import io.shenbao.document.template.TemplateProblem;
import io.shenbao.programme.reading.PackReading;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateHintsTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  @Test
  void aTemplateThatStillNamesTheParentsCityIsTold() throws IOException {
    byte[] docx =
        TestTemplate.of(
                "<w:p><w:r><w:t>青</w:t></w:r><w:r><w:t>山市工业局制</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>青山市再说一次</w:t></w:r></w:p>")
            .bytes();

    assertThat(ForeignPlaces.in("child/form.docx", docx, Set.of("青山", "绿水"), WORDING))
        .singleElement()
        .satisfies(
            hint -> {
              assertThat(hint.place()).isEqualTo("word/document.xml 第1段");
              assertThat(hint.excerpt()).isEqualTo("青山市工业局制");
              assertThat(hint.message()).contains("“青山”");
            });
  }

  @Test
  void aTagIsNoWordOfTheTemplate() throws IOException {
    byte[] docx = TestTemplate.of("<w:p><w:r><w:t>{{a or 青山}}</w:t></w:r></w:p>").bytes();

    assertThat(ForeignPlaces.in("child/form.docx", docx, Set.of("青山"), WORDING)).isEmpty();
    assertThat(ForeignPlaces.in("child/form.docx", new byte[9], Set.of("青山"), WORDING)).isEmpty();
  }

  @Test
  void theTemplatesThatAPackInheritsAreLookedThroughToo() throws IOException {
    assertThat(hints("changsha-basic-2025")).isEmpty();
    assertThat(hints("hunan-advanced-2025")).isEmpty();
    assertThat(hints("national-excellence-2025"))
        .extracting(TemplateProblem::template)
        .containsExactly("national-excellence-2025/application.docx");
  }

  private static List<TemplateProblem> hints(String id) throws IOException {
    PackReading pack = new ProgrammeReader(Path.of("config"), WORDING).read(id);
    return TemplateHints.of(
        Objects.requireNonNull(pack.programme()), pack.foreign(), Path.of("templates"), WORDING);
  }
}
