package io.shenbao.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document from an untrusted text, without constructing anything but plain nodes.
 * Duplicate keys, anchors, aliases and second documents are problems and not silently dropped.
 */
public final class YamlReader {

  /** How scalars are read. */
  public enum Scalars {
    /** Every scalar is its text as typed, so that {@code 0731} and {@code 1.10} lose nothing. */
    TEXT,
    /** Plain numbers and booleans are numbers and booleans. */
    TYPED
  }

  private static final int MAX_DEPTH = 40;
  private static final int MAX_CHARACTERS = 3_000_000;

  private final YAMLMapper mapper =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_CHARACTERS)
                          .build())
                  .build())
          .build();
  private final Scalars scalars;

  public YamlReader(Scalars scalars) {
    this.scalars = scalars;
  }

  /** Never throws: whatever is wrong stands in the result's problems. */
  public YamlTree read(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return new YamlTree(
          null, Map.of(), List.of(new YamlProblem("too-large", "" + text.length(), 0, 0)));
    }
    Building building = new Building();
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    JsonNode root = null;
    try (YAMLParser parser = (YAMLParser) mapper.createParser(plain)) {
      if (parser.nextToken() != null) {
        root = building.node(parser, JsonPointer.empty());
        if (parser.nextToken() != null) {
          building.problem("second-document", "", position(parser));
        }
      }
    } catch (JacksonException e) {
      building.problems.add(SyntaxMessage.problem(e));
      root = null;
    } catch (StackOverflowError e) {
      building.problems.add(new YamlProblem("syntax", "nested too deeply", 0, 0));
      root = null;
    }
    return new YamlTree(root, building.positions, building.problems);
  }

  private static LineAndColumn position(YAMLParser parser) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new LineAndColumn(at.getLineNr(), at.getColumnNr());
  }

  /** The tree under construction. */
  private final class Building {
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Map<JsonPointer, LineAndColumn> positions = new LinkedHashMap<>();
    private final List<YamlProblem> problems = new ArrayList<>();
    private final Deque<Set<String>> keys = new ArrayDeque<>();

    private void problem(String kind, String detail, LineAndColumn position) {
      problems.add(new YamlProblem(kind, detail, position.line(), position.column()));
    }

    private JsonNode node(YAMLParser parser, JsonPointer pointer) {
      positions.putIfAbsent(pointer, position(parser));
      if (parser.isCurrentAlias()) {
        problem("alias", parser.getString(), position(parser));
      } else if (parser.getObjectId() != null) {
        problem("anchor", String.valueOf(parser.getObjectId()), position(parser));
      }
      JsonToken token = parser.currentToken();
      return switch (token) {
        case START_OBJECT -> object(parser, pointer);
        case START_ARRAY -> array(parser, pointer);
        case VALUE_NULL -> nodes.nullNode();
        default -> scalars == Scalars.TEXT ? nodes.stringNode(parser.getString()) : typed(parser);
      };
    }

    private JsonNode typed(YAMLParser parser) {
      return switch (parser.currentToken()) {
        case VALUE_TRUE -> nodes.booleanNode(true);
        case VALUE_FALSE -> nodes.booleanNode(false);
        case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
        case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
        default -> nodes.stringNode(parser.getString());
      };
    }

    private ObjectNode object(YAMLParser parser, JsonPointer pointer) {
      ObjectNode object = nodes.objectNode();
      keys.push(new LinkedHashSet<>());
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        LineAndColumn at = position(parser);
        JsonPointer child = pointer.appendProperty(key);
        boolean fresh = keys.element().add(key);
        positions.putIfAbsent(child, at);
        parser.nextToken();
        JsonNode value = node(parser, child);
        if (fresh) {
          object.set(key, value);
        } else {
          problem("duplicate-key", key, at);
        }
      }
      keys.pop();
      return object;
    }

    private ArrayNode array(YAMLParser parser, JsonPointer pointer) {
      ArrayNode array = nodes.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(node(parser, pointer.appendIndex(array.size())));
      }
      return array;
    }
  }
}
