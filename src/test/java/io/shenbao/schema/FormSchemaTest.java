package io.shenbao.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.check.GoodApplication;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a YAML editor completes from. */
class FormSchemaTest {

  private final JsonNode schema = new FormSchema(GoodApplication.hunan().programme()).make();

  @Test
  void knowsEveryFieldByItsLabelAndHint() {
    JsonNode name = schema.at("/properties/applicant/properties/name");

    assertThat(name.path("title").asString()).isEqualTo("企业名称");
    assertThat(name.path("description").asString()).contains("营业执照");
    assertThat(schema.at("/properties/applicant/additionalProperties").asBoolean(true)).isFalse();
  }

  @Test
  void proposesOptionsStagesScenariosAndEditions() {
    JsonNode item = schema.at("/properties/scenarios/items/properties");

    assertThat(schema.at("/properties/applicant/properties/ownership/examples").size())
        .isEqualTo(4);
    assertThat(item.at("/stage/examples").toString()).contains("质量管控", "产品研发");
    assertThat(item.at("/scenario/examples").toString()).contains("人机协同作业", "智能经营决策");
    assertThat(schema.at("/properties/catalogue/properties/edition/examples").toString())
        .isEqualTo("[\"2024\",\"2025\"]");
  }
}
