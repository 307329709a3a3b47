package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.check.GoodApplication;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that others have typed, none of them from the pack's template. */
class FormsOfOthersTest {

  private static final Path FORMS = Path.of("src/test/forms");
  private static final Programme PROGRAMME = GoodApplication.hunan().programme();

  @ParameterizedTest
  @ValueSource(strings = {"form1", "form3", "form4"})
  void areReadWithoutAnythingWrong(String name) throws IOException {
    Reread reread = read(name);

    assertThat(reread.wrong()).as(reread.toString()).isEmpty();
    assertThat(reread.missed()).as(reread.toString()).hasSizeLessThanOrEqualTo(reread.all() / 100);
  }

  private static Reread read(String name) throws IOException {
    SourceReader reader = reader();
    Application expected = application(reader, name + ".yaml");
    return Reread.of(expected, reading(reader, name + ".docx"));
  }

  static SourceReader reader() throws IOException {
    Path template = Path.of("templates").resolve(PROGRAMME.id()).resolve("application.docx");
    return new SourceReader(PROGRAMME, PaperForm.of(PROGRAMME, template));
  }

  private static Application application(SourceReader reader, String file) {
    return Objects.requireNonNull(reading(reader, file).application());
  }

  private static SourceReading reading(SourceReader reader, String file) {
    return reader.read("a", FORMS.resolve(file), "a/" + file, true);
  }

  /** States the figures of each form. */
  public static void main(String[] names) throws IOException {
    for (String name : names) {
      System.out.println(name + ": " + read(name));
      reading(reader(), name + ".docx").judgement().findings().stream()
          .filter(one -> one.rule().startsWith("form-"))
          .forEach(
              one ->
                  System.out.println(
                      one.rule()
                          + " "
                          + one.pointer()
                          + " "
                          + one.origin()
                          + " "
                          + one.message().facts()));
    }
  }
}
