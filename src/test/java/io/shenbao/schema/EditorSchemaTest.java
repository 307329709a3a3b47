package io.shenbao.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.shenbao.check.GoodApplication;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /person/idNumber | "430200198506170013" | true
          /person/idNumber | 430200198506170013 | false
          /person/idNumber | "43020019850617001" | false
          /person/languages | ["汉语", "中文"] | true
          /person/languages | "汉语、英语" | true
          /person/languages | ["汉语", "英语", "其他"] | false
          /person/languages | ["汉语", "汉语"] | false
          /person/languages | ["法语"] | false
          /firm/capital | "20万美元" | true
          /firm/capital | {"value": 20, "currency": "USD"} | true
          /firm/capital | {"value": 20, "currency": "EUR"} | false
          /firm/share | 60 | true
          /team | [{}, {}, {}] | true
          /team | [{}, {}, {}, {}] | false
          """)
  void anEditorMarksWhatTheTypesDoNotTake(String place, String value, boolean isTaken) {
    GoodApplication good =
        GoodApplication.of(Path.of("src/test/packs/types/config"), "talent-2033");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new EditorSchema(good.programme(), WORDING).make());
    ObjectNode tree = Objects.requireNonNull(good.programme().examples().get("ready")).deepCopy();
    JsonPointer pointer = JsonPointer.compile(place);
    ((ObjectNode) tree.at(pointer.head()))
        .set(pointer.last().getMatchingProperty(), new JsonMapper().readTree(value));

    assertThat(schema.validate(tree).isEmpty()).isEqualTo(isTaken);
  }
}
