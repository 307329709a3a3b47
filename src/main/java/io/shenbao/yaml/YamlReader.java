package io.shenbao.yaml;

import io.shenbao.deadline.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
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

  static final int MAX_DEPTH = 40;
  private static final int MAX_CHARACTERS = 3_000_000;

  /** SnakeYAML Engine's own window on a text. */
  private static final int WINDOW = 1_024;

  /**
   * A window for long texts: with each that a word is longer than, all of the word so far is
   * copied.
   */
  private static final int WIDE_WINDOW = 500_000;

  private static final int LONG_TEXT = 50_000;

  private final YAMLMapper mapper = mapper(WINDOW);
  private final YAMLMapper wideMapper = mapper(WIDE_WINDOW);
  private final Scalars scalars;

  public YamlReader(Scalars scalars) {
    this.scalars = scalars;
  }

  private static YAMLMapper mapper(int window) {
    return YAMLMapper.builder(
            YAMLFactory.builder()
                .loadSettings(
                    LoadSettings.builder()
                        .setBufferSize(window)
                        .setAllowDuplicateKeys(true)
                        .build())
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_CHARACTERS)
                        .build())
                .build())
        .build();
  }

  /** Never throws: whatever is wrong stands in the result's problems. */
  public YamlTree read(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return new YamlTree(
          null, new Positions(), List.of(new YamlProblem("too-large", "" + text.length(), 0, 0)));
    }
    Building building = new Building();
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    JsonNode root = null;
    YAMLMapper fitting = plain.length() > LONG_TEXT ? wideMapper : mapper;
    try (YAMLParser parser = (YAMLParser) fitting.createParser(new WholeCharacters(plain))) {
      if (parser.nextToken() != null) {
        root = building.node(parser, building.positions);
        if (parser.nextToken() != null) {
          building.problem("second-document", "", position(parser));
        }
      }
    } catch (JacksonException e) {
      building.problems.add(SyntaxMessage.problem(e));
      root = null;
    } catch (StackOverflowError e) {
      building.problems.add(new YamlProblem("too-deep", "" + MAX_DEPTH, 0, 0));
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
    private final Positions positions = new Positions();
    private final List<YamlProblem> problems = new ArrayList<>();
    private final Deque<Set<String>> keys = new ArrayDeque<>();

    private void problem(String kind, String detail, LineAndColumn position) {
      problems.add(new YamlProblem(kind, detail, position.line(), position.column()));
    }

    private JsonNode node(YAMLParser parser, Positions positions) {
      Deadline.poll();
      positions.begin(position(parser));
      if (parser.isCurrentAlias()) {
        problem("alias", parser.getString(), position(parser));
      } else if (parser.getObjectId() != null) {
        problem("anchor", String.valueOf(parser.getObjectId()), position(parser));
      }
      JsonToken token = parser.currentToken();
      return switch (token) {
        case START_OBJECT -> object(parser, positions);
        case START_ARRAY -> array(parser, positions);
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

    private ObjectNode object(YAMLParser parser, Positions positions) {
      ObjectNode object = nodes.objectNode();
      keys.push(new LinkedHashSet<>());
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        LineAndColumn at = position(parser);
        Positions child = positions.inside(key);
        boolean fresh = keys.element().add(key);
        child.begin(at);
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

    private ArrayNode array(YAMLParser parser, Positions positions) {
      ArrayNode array = nodes.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(node(parser, positions.inside(Integer.toString(array.size()))));
      }
      return array;
    }
  }
}
