package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.application.Origins;
import io.shenbao.check.GoodApplication;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.Printing;
import io.shenbao.document.template.TemplateException;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form that we fill is read back as what it was filled with. */
class FormRoundTripTest {

  private static final Path SAMPLES = Path.of("input");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "天元区-新能源材料/application.yaml",
        "石峰区-轨道交通装备/application.yaml",
        "芦淞区-硬质合金刀具/申报数据.xlsx",
        "醴陵市-日用陶瓷/申报数据.xlsx"
      })
  void whatWasFilledInIsReadBack(String sample) throws IOException, TemplateException {
    Reread reread = reread(sample, folder);

    assertThat(reread.wrong()).as(reread.toString()).isEmpty();
    assertThat(reread.missed()).as(reread.toString()).isEmpty();
  }

  static Reread reread(String sample, Path folder) throws IOException, TemplateException {
    Filled filled = filled(sample, folder);
    Path form = Files.write(folder.resolve("form.docx"), filled.form());
    return Reread.of(
        filled.typed(), FormsOfOthersTest.reader().read("a", form, "a/form.docx", true));
  }

  /** What was typed, and the form that it was filled into. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Filled(Application typed, byte[] form) {
    static final Filled NOTHING =
        new Filled(
            new Application(
                "",
                JsonNodeFactory.instance.objectNode(),
                new Origins(new Origin.Whole(""), Map.of()),
                Map.of()),
            new byte[0]);
  }

  static Filled filled(String sample, Path folder) throws IOException, TemplateException {
    Programme programme = GoodApplication.hunan().programme();
    Application typed = application(FormsOfOthersTest.reader(), SAMPLES.resolve(sample));
    Documents documents =
        Documents.load(
            programme, new Wording(Locale.CHINESE), Path.of("templates"), folder.resolve("cache"));
    withoutPictures(typed.tree());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    documents.application(typed, new Printing(true, Set.of(), Map.of(), List.of()), out);
    return new Filled(typed, out.toByteArray());
  }

  /** Pictures are left out of what is read. */
  private static void withoutPictures(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> one : List.copyOf(object.properties())) {
        if (one.getValue().isString()) {
          object.put(
              one.getKey(),
              one.getValue().asString().replaceAll("\\s*!\\[[^\\]]*\\]\\([^)]*\\)", ""));
        }
      }
    }
    tree.forEach(FormRoundTripTest::withoutPictures);
  }

  private static Application application(SourceReader reader, Path source) {
    SourceReading reading = reader.read("a", source, "a/" + source.getFileName(), true);
    return Objects.requireNonNull(reading.application());
  }

  /** States the figures of the samples. */
  public static void main(String[] names) throws IOException, TemplateException {
    Path folder = Files.createTempDirectory("forms");
    for (String sample : names) {
      System.out.println(sample + ": " + reread(sample, folder));
    }
  }
}
