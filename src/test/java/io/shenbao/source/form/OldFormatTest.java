package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.application.Application;
import io.shenbao.check.GoodApplication;
import io.shenbao.cli.LibreOffice;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.SourceReader;
import io.shenbao.source.archive.UnpackedArchives;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form in the old format of Word is a source too, where LibreOffice is. */
@WholeProgram
class OldFormatTest {

  private static final Programme PROGRAMME = GoodApplication.hunan().programme();

  @TempDir Path folder;

  @Test
  void anOldFormSaysWhatTheNewOneSays() throws Exception {
    Path form = Path.of("src/test/forms/form3.docx");
    Path input = Files.createDirectories(folder.resolve("in/公司"));
    LibreOffice.convertAlone("doc", folder, form);
    Path old = Files.move(folder.resolve("form3.doc"), input.resolve("申报书.wps"));

    var survey =
        new SourceFinder(PROGRAMME, List.of(), UnpackedArchives.in(folder.resolve("unpacked")))
            .survey(folder.resolve("in"));

    assertThat(survey.applications()).hasSize(1);
    assertThat(survey.applications().get(0).sources()).containsExactly(old);
    SourceReader reader = FormsOfOthersTest.reader();
    Application expected = Objects.requireNonNull(reader.read("a", form, "a", true).application());
    Reread reread = Reread.of(expected, reader.read("a", old, "a", true));
    assertThat(reread.wrong()).as(reread.toString()).isEmpty();
    assertThat(reread.missed()).as(reread.toString()).hasSizeLessThanOrEqualTo(reread.all() / 50);
  }
}
