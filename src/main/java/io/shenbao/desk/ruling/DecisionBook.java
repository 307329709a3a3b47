package io.shenbao.desk.ruling;

import com.google.common.base.CharMatcher;
import io.shenbao.file.WholeFile;
import io.shenbao.wording.Wording;
import io.shenbao.yaml.YamlReader;
import io.shenbao.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The desk's file among the bureau's decisions: YAML as {@code docs/decisions.md} has it, whole
 * after each change. What somebody else has written into it stays. Safe for use by several threads.
 */
public final class DecisionBook {

  private static final String WAIVERS = "waivers";
  private static final String ANSWERS = "answers";

  private final Path folder;
  private final Wording wording;

  /**
   * @param folder of the bureau's decisions
   */
  public DecisionBook(Path folder, Wording wording) {
    this.folder = folder;
    this.wording = wording;
  }

  /** The file for a pack. */
  public static String name(String programme) {
    return "审核台-" + programme + ".yaml";
  }

  /** What is written in it, by what it is about. */
  public synchronized Map<DeskDecision.Subject, DeskDecision> read(String programme)
      throws IOException, NotDecided {
    return decisions(tree(programme));
  }

  /**
   * A decision and what was there when somebody saw the page that it was made on.
   *
   * @param before null: nothing was there
   */
  public record Change(DeskDecision decision, Optional<DeskDecision> before) {}

  /**
   * Writes decisions, all or none.
   *
   * @throws NotDecided when somebody else has decided on one of them in the meantime
   */
  public synchronized void write(String programme, List<Change> changes)
      throws IOException, NotDecided {
    ObjectNode tree = tree(programme);
    Map<DeskDecision.Subject, DeskDecision> there = decisions(tree);
    for (Change change : changes) {
      DeskDecision.Subject subject = change.decision().subject();
      if (!Optional.ofNullable(there.get(subject)).equals(change.before())) {
        throw new NotDecided(wording.say("desk.decide.meantime"));
      }
    }
    for (Change change : changes) {
      take(tree, change.decision().subject());
      tree.withArray(change.decision().kind() == DeskDecision.Kind.WAIVED ? WAIVERS : ANSWERS)
          .add(json(change.decision()));
    }
    write(programme, tree);
  }

  /**
   * Takes a decision back.
   *
   * @return whether there was one
   */
  public synchronized boolean takeBack(String programme, DeskDecision.Subject subject)
      throws IOException, NotDecided {
    ObjectNode tree = tree(programme);
    boolean found = take(tree, subject);
    if (found) {
      write(programme, tree);
    }
    return found;
  }

  private static boolean take(ObjectNode tree, DeskDecision.Subject subject) {
    ArrayNode list = tree.withArray(subject.waiver() ? WAIVERS : ANSWERS);
    for (int i = 0; i < list.size(); i++) {
      if (decision(list.get(i), subject.waiver()).subject().equals(subject)) {
        list.remove(i);
        return true;
      }
    }
    return false;
  }

  private ObjectNode tree(String programme) throws IOException, NotDecided {
    Path file = folder.resolve(name(programme));
    if (!Files.exists(file)) {
      return JsonNodeFactory.instance.objectNode();
    }
    YamlTree yaml = new YamlReader(YamlReader.Scalars.TEXT).read(Files.readString(file));
    if (!yaml.problems().isEmpty()
        || !(yaml.root() instanceof ObjectNode tree)
        || !isList(tree.path(WAIVERS))
        || !isList(tree.path(ANSWERS))) {
      throw new NotDecided(wording.say("desk.decide.file", file.getFileName()));
    }
    return tree;
  }

  private static boolean isList(JsonNode node) {
    return node.isMissingNode() || (node.isArray() && allFlat(node));
  }

  private static boolean allFlat(JsonNode list) {
    return list.valueStream()
        .allMatch(one -> one.isObject() && one.valueStream().allMatch(JsonNode::isString));
  }

  private static Map<DeskDecision.Subject, DeskDecision> decisions(ObjectNode tree) {
    Map<DeskDecision.Subject, DeskDecision> decisions = new LinkedHashMap<>();
    for (String key : List.of(WAIVERS, ANSWERS)) {
      for (JsonNode entry : tree.path(key)) {
        DeskDecision decision = decision(entry, key.equals(WAIVERS));
        decisions.put(decision.subject(), decision);
      }
    }
    return decisions;
  }

  private static DeskDecision decision(JsonNode entry, boolean waiver) {
    return new DeskDecision(
        waiver
            ? DeskDecision.Kind.WAIVED
            : text(entry, "answer").equals("passed")
                ? DeskDecision.Kind.PASSED
                : DeskDecision.Kind.FAILED,
        text(entry, "rule"),
        text(entry, "applicant"),
        text(entry, "at"),
        text(entry, waiver ? "reason" : "note"),
        text(entry, waiver ? "approver" : "by"),
        text(entry, "date"),
        text(entry, "expires"));
  }

  private static String text(JsonNode entry, String key) {
    return entry.path(key).asString("");
  }

  private static ObjectNode json(DeskDecision one) {
    boolean waiver = one.kind() == DeskDecision.Kind.WAIVED;
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rule", one.rule()).put("applicant", one.applicant());
    if (!one.at().isEmpty()) {
      json.put("at", one.at());
    }
    if (waiver) {
      json.put("reason", one.note()).put("approver", one.by());
    } else {
      json.put("answer", one.kind().word());
      if (!one.note().isEmpty()) {
        json.put("note", one.note());
      }
      json.put("by", one.by());
    }
    json.put("date", one.date());
    return waiver ? json.put("expires", one.expires()) : json;
  }

  private void write(String programme, ObjectNode tree) throws IOException {
    tree.put("programme", programme);
    StringBuilder yaml = new StringBuilder("# ").append(wording.say("desk.decide.head"));
    yaml.append("\nprogramme: ").append(quoted(programme)).append('\n');
    for (String key : List.of(WAIVERS, ANSWERS)) {
      JsonNode list = tree.path(key);
      if (list.isEmpty()) {
        continue;
      }
      yaml.append(key).append(":\n");
      for (JsonNode entry : list) {
        String lead = "  - ";
        for (Map.Entry<String, JsonNode> one : entry.properties()) {
          yaml.append(lead)
              .append(quoted(one.getKey()))
              .append(": ")
              .append(quoted(one.getValue().asString()))
              .append('\n');
          lead = "    ";
        }
      }
    }
    Files.createDirectories(folder);
    WholeFile.write(folder.resolve(name(programme)), yaml.toString());
  }

  /** A text as a YAML scalar: what no YAML file may hold as it is becomes an escape. */
  private static String quoted(String text) {
    if (!text.isEmpty() && CharMatcher.inRange('a', 'z').matchesAllOf(text)) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if ((c >= ' ' && c < 0x7f) || (c > 0xa0 && c < 0xfeff && !isApart(c))) {
        quoted.append(c);
      } else {
        quoted.append("\\u%04x".formatted((int) c));
      }
    }
    return quoted.append('"').toString();
  }

  /** Line and paragraph separators. */
  private static boolean isApart(char c) {
    return c == 0x2028 || c == 0x2029;
  }
}
