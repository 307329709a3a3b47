package io.shenbao.source;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.application.Origins;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Severity;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Similar;
import io.shenbao.source.value.IdNumber;
import io.shenbao.source.value.Normaliser;
import io.shenbao.source.value.Typed;
import io.shenbao.source.value.Understood;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes an application of what stands in a source: the form's shape, every value normalised. */
final class TreeReader {

  static final String ATTACHMENTS = "attachments";

  /** The rule of what was read otherwise than it was typed. */
  static final String NORMALISED = "normalised";

  private static final Splitter FILE_NAMES = Splitter.on(CharMatcher.anyOf(";；\n"));

  /** The rule that a source has the form's shape. */
  static final String STRUCTURE = "structure";

  /** The rule that what the pack computes is not typed. */
  private static final String COMPUTED = "computed-value";

  private static final String UNKNOWN = "unknown-key";

  /** The rule that nobody need ask what a value means. */
  static final String UNCLEAR = "unclear-value";

  private static final int MOST_ITEMS = 2_000;

  /** For more unknown keys nobody looks for the one that was meant. */
  private static final int FEW = 50;

  private final Programme programme;
  private final Normaliser normaliser;

  TreeReader(Programme programme) {
    this.programme = programme;
    this.normaliser = new Normaliser(programme);
  }

  SourceReading read(String path, Origin whole, Raw raw) {
    return new Reading(new Origins(whole, raw.origins(), raw.lines()), raw).read(path);
  }

  /** The reading of one source. */
  private final class Reading {
    private final Origins origins;
    private final Raw raw;
    private final Findings findings;
    private final Set<JsonPointer> flagged;
    private int unknownKeys;

    Reading(Origins origins, Raw raw) {
      this.origins = origins;
      this.raw = raw;
      this.findings = new Findings().add(withClauses(raw.findings().judgement()));
      this.flagged = new LinkedHashSet<>(raw.flagged());
      raw.findings().judgement().findings().stream()
          .filter(this::isUnreadProse)
          .forEach(finding -> flagged.add(finding.pointer()));
    }

    /** Each finding says which clause asks for the value that it is about. */
    private Judgement withClauses(Judgement judgement) {
      return judgement.with(judgement.findings().stream().map(this::withClause).toList());
    }

    private Finding withClause(Finding finding) {
      return finding.withClause(programme.form().clause(finding.pointer()));
    }

    /** A text that is there, in a file that could not be read. */
    private boolean isUnreadProse(Finding finding) {
      return (finding.rule().equals(ProseFiles.RULE) || finding.rule().equals(Finding.FILE_ACCESS))
          && !finding.pointer().matches()
          && raw.tree().at(finding.pointer()).isMissingNode();
    }

    SourceReading read(String path) {
      ObjectNode tree =
          children(programme.form().sections(), raw.tree(), JsonPointer.empty(), true);
      Application application =
          new Application(
              path, tree, origins, attachments(raw.tree().get(ATTACHMENTS)), raw.rich());
      return new SourceReading(
          application, findings.judgement(), Collections.unmodifiableSet(flagged), raw.filled());
    }

    private ObjectNode children(
        Map<String, Node> children, JsonNode values, JsonPointer pointer, boolean top) {
      ObjectNode tree = JsonNodeFactory.instance.objectNode();
      children.forEach(
          (key, node) -> {
            JsonNode value = values.get(key);
            if (value != null && !value.isNull()) {
              JsonNode read = node(node, value, pointer.appendProperty(key));
              if (read != null) {
                tree.set(key, read);
              }
            }
          });
      Set<String> known = top ? withAttachments(children.keySet()) : children.keySet();
      for (String key : values.propertyNames()) {
        if (!known.contains(key)) {
          unknown(key, pointer, known);
        }
      }
      return tree;
    }

    private Set<String> withAttachments(Set<String> keys) {
      Set<String> all = new LinkedHashSet<>(keys);
      all.add(ATTACHMENTS);
      return all;
    }

    private void unknown(String key, JsonPointer pointer, Set<String> known) {
      Deadline.poll();
      if (findings.areEnough(UNKNOWN, Severity.ERROR)) {
        findings.addMore(UNKNOWN, Severity.ERROR);
        return;
      }
      JsonPointer at = pointer.appendProperty(key);
      Sentence meant =
          ++unknownKeys > FEW
              ? Sentence.NONE
              : Similar.to(key, known)
                  .map(name -> Sentence.of("source.meant", name))
                  .orElse(Sentence.NONE);
      fail(UNKNOWN, at, "source.unknown-key", key, meant);
    }

    private @Nullable JsonNode node(Node node, JsonNode value, JsonPointer pointer) {
      Deadline.poll();
      if (node instanceof Field field) {
        return field(field, value, pointer);
      }
      if (node instanceof Items items) {
        return items(items, value, pointer);
      }
      if (isNothing(value)) {
        return null;
      }
      if (!value.isObject()) {
        misshapen(node, pointer, "source.shape.group");
        return null;
      }
      ObjectNode group = children(node.children(), value, pointer, false);
      return group.isEmpty() ? null : group;
    }

    private @Nullable ArrayNode items(Items items, JsonNode value, JsonPointer pointer) {
      if (isNothing(value)) {
        return null;
      }
      if (!value.isArray() || value.size() > MOST_ITEMS) {
        misshapen(items, pointer, "source.shape.list");
        return null;
      }
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < value.size(); i++) {
        JsonNode item = value.get(i);
        JsonPointer at = pointer.appendIndex(i);
        if (item.isObject()) {
          list.add(children(items.children(), item, at, false));
        } else {
          list.add(JsonNodeFactory.instance.objectNode());
          misshapen(items, at, "source.shape.item");
        }
      }
      return list.isEmpty() ? null : list;
    }

    private boolean isNothing(JsonNode value) {
      return value.isNull() || (value.isString() && Typed.isNothing(Typed.strip(value.asString())));
    }

    private void misshapen(Node node, JsonPointer pointer, String key) {
      fail(STRUCTURE, pointer, key, node.caption().name());
    }

    private @Nullable JsonNode field(Field field, JsonNode value, JsonPointer pointer) {
      if (field.isComputed()) {
        computed(field, value, pointer);
        return null;
      }
      String typed = typed(field, value);
      if (typed == null) {
        misshapen(field, pointer, "source.shape.field");
        return null;
      }
      Understood understood = normaliser.read(field, typed);
      if (understood instanceof Understood.Read read) {
        if (!read.reading().isEmpty()) {
          normalised(
              field, pointer, IdNumber.told(field, typed), IdNumber.told(field, read.reading()));
        }
        return withKind(read.node(), value);
      }
      if (understood instanceof Understood.Doubtful doubtful) {
        doubt(doubtful, pointer, facts(field, typed, doubtful.facts()));
        return doubtful.node();
      }
      if (understood instanceof Understood.Unclear unreadable) {
        Object[] facts = facts(field, typed, unreadable.facts());
        fail(unreadable.rule(), pointer, unreadable.key(), facts);
      }
      return null;
    }

    /** What is worked out is not typed; whoever has typed it is told. */
    private void computed(Field field, JsonNode value, JsonPointer pointer) {
      if (!isNothing(value)) {
        String typed = value.isValueNode() ? value.asString("") : "…";
        add(
            Finding.failed(COMPUTED, Severity.INFO)
                .at(pointer, origins)
                .says("source.computed", field.caption().name(), typed));
      }
    }

    private static Object[] facts(Field field, String typed, Object... more) {
      return Stream.concat(
              Stream.of(field.caption().name(), IdNumber.told(field, typed)), Stream.of(more))
          .toArray();
    }

    private void doubt(Understood.Doubtful doubtful, JsonPointer pointer, Object... facts) {
      if (!doubtful.judged()) {
        flagged.add(pointer);
      }
      add(
          Finding.failed(UNCLEAR, Severity.WARNING)
              .at(pointer, origins)
              .says(doubtful.key(), facts));
    }

    /**
     * The text as typed; an indicator may be an object of value and unit, or of what was typed once
     * already, an amount of money one of value and currency; several options may be a list. Null:
     * misshapen.
     */
    private @Nullable String typed(Field field, JsonNode value) {
      if (value.isObject() && field.type() == FieldType.INDICATOR) {
        String parts = value.path("value").asString("") + value.path("unit").asString("");
        return value.path("typed").asString(parts);
      }
      if (value.isObject() && field.type() == FieldType.MONEY) {
        return Spelling.of(field, value);
      }
      if (value.isArray() && field.type() == FieldType.OPTIONS) {
        boolean isPlain = value.valueStream().allMatch(JsonNode::isValueNode);
        return isPlain ? Spelling.of(field, value) : null;
      }
      return value.isValueNode() ? value.asString("") : null;
    }

    private JsonNode withKind(JsonNode read, JsonNode value) {
      String kind = value.path("kind").asString("");
      if (read instanceof ObjectNode indicator && (kind.equals("level") || kind.equals("change"))) {
        indicator.put("kind", kind);
      }
      return read;
    }

    private void normalised(Field field, JsonPointer pointer, String typed, String reading) {
      add(
          Finding.failed(NORMALISED, Severity.INFO)
              .at(pointer, origins)
              .says(
                  Sentence.of("source.normalised", field.caption().name(), typed, reading),
                  Sentence.NONE));
    }

    private void fail(String rule, JsonPointer pointer, String key, Object... facts) {
      flagged.add(pointer);
      add(Finding.failed(rule, Severity.ERROR).at(pointer, origins).says(key, facts));
    }

    private void add(Finding finding) {
      findings.add(withClause(finding));
    }

    private Map<String, List<String>> attachments(@Nullable JsonNode section) {
      Map<String, List<String>> files = new LinkedHashMap<>();
      if (section != null && section.isObject()) {
        section
            .properties()
            .forEach(
                entry -> {
                  JsonNode value = entry.getValue();
                  if (value.isObject()) {
                    value
                        .properties()
                        .forEach(
                            variant ->
                                files.put(
                                    entry.getKey() + "/" + variant.getKey(),
                                    names(variant.getValue())));
                  } else {
                    files.put(entry.getKey(), names(value));
                  }
                });
      }
      return Collections.unmodifiableMap(files);
    }

    private List<String> names(JsonNode value) {
      List<String> names = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(name -> names.add(name.asString("")));
      } else {
        for (String name : FILE_NAMES.split(value.asString(""))) {
          names.add(Typed.strip(name));
        }
      }
      names.removeIf(name -> Typed.isNothing(name));
      return List.copyOf(names);
    }
  }
}
