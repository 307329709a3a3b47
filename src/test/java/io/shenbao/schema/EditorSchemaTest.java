package io.shenbao.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.check.GoodApplication;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a YAML editor explains and offers. */
class EditorSchemaTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  /** The form beside all that is said of it. */
  @Test
  void saysExactlyWhatTheExpectedFileSays() throws IOException {
    Programme programme =
        GoodApplication.of(Path.of("src/test/packs/yunting/config"), "green-tea-2034").programme();
    String schema =
        JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(new EditorSchema(programme, WORDING).make());
    Path written = Files.writeString(Path.of("target/editor-schema.json"), schema + "\n");

    assertThat(Files.readAllLines(written))
        .as("when it is better: cp " + written + " src/test/expected/editor-schema.json")
        .isEqualTo(Files.readAllLines(Path.of("src/test/expected/editor-schema.json")));
  }

  @Test
  void offersWhatTheNoticeKnows() {
    JsonNode schema = new EditorSchema(GoodApplication.hunan().programme(), WORDING).make();
    JsonNode item = schema.at("/properties/scenarios/items/properties");

    assertThat(item.path("stage").toString()).contains("质量管控", "2024年版", "2025年版");
    assertThat(item.path("scenario").toString()).contains("人机协同作业", "智能经营决策", "生产作业");
    assertThat(schema.at("/properties/catalogue/properties/edition").toString())
        .contains("2024", "2025");
    assertThat(schema.at("/properties/applicant/properties/ownership").toString()).contains("民营");
    assertThat(schema.at("/properties/attachments/properties").propertyNames())
        .containsAll(GoodApplication.hunan().programme().requirements().keySet());
  }
}
