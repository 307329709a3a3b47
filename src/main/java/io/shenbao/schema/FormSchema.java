package io.shenbao.schema;

import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schema (2020-12) of a pack's application from its form. It accepts values both as
 * a person may type them in YAML and as they are after reading; whether they can be read is the
 * reader's business, whether they must be there the presence check's.
 */
public final class FormSchema {

  private final Programme programme;
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  public FormSchema(Programme programme) {
    this.programme = programme;
  }

  /** The schema as a JSON tree. */
  public ObjectNode make() {
    ObjectNode schema = nodes.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", programme.title());
    object(schema, programme.form().sections());
    ObjectNode attachments = schema.withObject("properties").putObject("attachments");
    attachments.put("type", "object");
    attachments
        .putObject("additionalProperties")
        .set("type", types("string", "array", "object", "null"));
    return schema;
  }

  private void object(ObjectNode schema, Map<String, Node> children) {
    schema.set("type", types("object", "null"));
    schema.put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    children.forEach((key, node) -> properties.set(key, node(node)));
  }

  private ObjectNode node(Node node) {
    ObjectNode schema = nodes.objectNode();
    schema.put("title", node.caption().label());
    if (!node.caption().hint().isEmpty()) {
      schema.put("description", node.caption().hint());
    }
    if (node instanceof Field field) {
      field(schema, field);
    } else if (node instanceof Items items) {
      schema.set("type", types("array", "null"));
      object(schema.putObject("items"), items.children());
    } else {
      object(schema, node.children());
    }
    return schema;
  }

  private void field(ObjectNode schema, Field field) {
    switch (field.type()) {
      case INDICATOR -> {
        schema.set("type", types("number", "string", "object", "null"));
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("value").set("type", types("number", "string"));
        properties.putObject("unit").put("type", "string");
        properties.putObject("typed").put("type", "string");
        properties.putObject("kind").putArray("enum").add("level").add("change");
      }
      case MONEY -> {
        schema.set("type", types("number", "string", "object", "null"));
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("value").set("type", types("number", "string"));
        ArrayNode codes = properties.putObject("currency").putArray("enum");
        field.currencies().forEach(one -> codes.add(one.name()));
      }
      case OPTIONS -> {
        schema.set("type", types("array", "string", "null"));
        ObjectNode items = schema.putObject("items");
        items.put("type", "string");
        examples(items, field.options().keySet().stream());
      }
      case NUMBER, INTEGER, PERCENT, YEAR -> schema.set("type", types("number", "string", "null"));
      case BOOLEAN -> schema.set("type", types("boolean", "string", "number", "null"));
      case OPTION -> {
        schema.set("type", types("string", "null"));
        examples(schema, field.options().keySet().stream());
      }
      case STAGE -> {
        schema.set("type", types("string", "null"));
        examples(schema, catalogues().flatMap(one -> one.stages().keySet().stream()));
      }
      case SCENARIO -> {
        schema.set("type", types("string", "null"));
        examples(schema, catalogues().flatMap(one -> one.scenarios().keySet().stream()));
      }
      case EDITION -> {
        schema.set("type", types("string", "number", "null"));
        examples(schema, programme.editions().keySet().stream());
      }
      default -> schema.set("type", types("string", "number", "null"));
    }
  }

  private Stream<Catalogue> catalogues() {
    return programme.editions().values().stream();
  }

  private static void examples(ObjectNode schema, Stream<String> values) {
    ArrayNode examples = schema.putArray("examples");
    List<String> distinct = values.distinct().toList();
    distinct.forEach(examples::add);
  }

  private ArrayNode types(String... names) {
    ArrayNode types = nodes.arrayNode();
    Stream.of(names).forEach(types::add);
    return types;
  }
}
