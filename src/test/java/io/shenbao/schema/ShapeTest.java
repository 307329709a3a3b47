package io.shenbao.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.shenbao.check.GoodApplication;
import io.shenbao.programme.Programme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The quick look at an application's shape gives the same answer as the schema. */
class ShapeTest {

  private static final List<JsonNode> VALUES =
      Stream.of(
              "null",
              "true",
              "3",
              "2.5",
              "\"文字\"",
              "[]",
              "[1]",
              "[{}]",
              "[null]",
              "[\"汉语\"]",
              "{}",
              "{\"value\": 3}",
              "{\"value\": \"3%\", \"unit\": \"%\", \"kind\": \"level\"}",
              "{\"kind\": \"upward\"}",
              "{\"unit\": 3}",
              "{\"value\": true}",
              "{\"value\": \"3\", \"currency\": \"USD\"}",
              "{\"value\": 3, \"currency\": \"EUR\"}",
              "{\"nothing\": 1}")
          .map(new JsonMapper()::readTree)
          .toList();

  static List<Programme> programmes() {
    return List.of(
        GoodApplication.hunan().programme(),
        GoodApplication.of(Path.of("src/test/packs/types/config"), "talent-2033").programme());
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void agreesWithTheSchemaWhateverStandsAtAPlace(Programme programme) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new FormSchema(programme).make());
    ObjectNode good = Objects.requireNonNull(programme.examples().get("ready")).deepCopy();
    good.putObject("attachments").putArray("licence").add("a.pdf");
    int fits = 0;
    int total = 0;
    for (JsonPointer place : places(good)) {
      for (JsonNode value : VALUES) {
        JsonNode edited = with(good, place, value);
        boolean shaped = Shape.fits(programme.form().sections(), edited);
        assertThat(shaped)
            .as("%s at %s", value, place)
            .isEqualTo(schema.validate(edited).isEmpty());
        fits += shaped ? 1 : 0;
        total++;
      }
    }

    assertThat(fits).isBetween(total / 10, total * 9 / 10);
  }

  /** The root, every key of the first item of every list, and keys that the form has not. */
  private static List<JsonPointer> places(JsonNode good) {
    List<JsonPointer> places = new ArrayList<>();
    collect(good, JsonPointer.empty(), places);
    return places;
  }

  private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
    places.add(at);
    if (node instanceof ObjectNode object) {
      places.add(at.appendProperty("unheardOf"));
      object
          .properties()
          .forEach(field -> collect(field.getValue(), at.appendProperty(field.getKey()), places));
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      collect(array.get(0), at.appendIndex(0), places);
    }
  }

  private static JsonNode with(JsonNode good, JsonPointer place, JsonNode value) {
    if (place.matches()) {
      return value;
    }
    JsonNode edited = good.deepCopy();
    JsonNode around = edited.at(place.head());
    JsonPointer last = place.last();
    if (around instanceof ArrayNode array) {
      array.set(last.getMatchingIndex(), value);
    } else if (around instanceof ObjectNode object) {
      object.set(last.getMatchingProperty(), value);
    }
    return edited;
  }

  @Test
  void aTreeOfAnotherKindDoesNotFit() {
    assertThat(
            Shape.fits(
                GoodApplication.hunan().programme().form().sections(),
                JsonNodeFactory.instance.binaryNode(new byte[1])))
        .isFalse();
  }
}
