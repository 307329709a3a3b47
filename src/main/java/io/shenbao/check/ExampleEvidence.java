package io.shenbao.check;

import com.google.common.primitives.Ints;
import com.google.re2j.Pattern;
import io.shenbao.check.expression.EvidenceShape;
import io.shenbao.programme.EvidenceReading;
import io.shenbao.programme.FactReading;
import io.shenbao.programme.ItemReading;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Similar;
import io.shenbao.wording.Wording;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What evidence says in an example of a rule: written down as expressions ask for it, {@code
 * {licence: {founded: 2019-05}}}. What is not written down was not looked at.
 */
final class ExampleEvidence {

  private static final Pattern INDEX = Pattern.compile("\\d{1,4}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private final Map<String, EvidenceShape> shapes;
  private final Wording wording;

  ExampleEvidence(Programme programme, Wording wording) {
    this.shapes = EvidenceShape.of(programme);
    this.wording = wording;
  }

  /**
   * Reads what an example says.
   *
   * @param evidence null: it says nothing
   * @throws RuleTrials.Unfit when it says what no evidence could
   */
  EvidenceReading read(@Nullable JsonNode evidence) throws RuleTrials.Unfit {
    if (evidence == null) {
      return EvidenceReading.NONE;
    }
    Map<String, Map<String, ItemReading>> items = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : mapping("evidence", evidence)) {
      EvidenceShape shape = known(entry.getKey(), shapes);
      items.put(shape.requirement().id(), items(entry.getKey(), entry.getValue(), shape));
    }
    return (requirement, variant) ->
        Optional.ofNullable(items.getOrDefault(requirement.id(), Map.of()).get(variant));
  }

  private Map<String, ItemReading> items(String name, JsonNode value, EvidenceShape shape)
      throws RuleTrials.Unfit {
    if (shape.kind() == EvidenceShape.Kind.ONE) {
      return Map.of("", item(name, value, shape));
    }
    Map<String, ItemReading> items = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : mapping(name, value)) {
      String key = entry.getKey();
      ItemReading item = item(name + "." + key, entry.getValue(), shape);
      if (shape.kind() != EvidenceShape.Kind.ITEMS) {
        known(key, shape.keys());
        items.put(key, item);
      } else if (INDEX.matches(key)) {
        items.put(Integer.toString(Integer.parseInt(key) + 1), item);
      } else {
        throw new RuleTrials.Unfit(wording.say("pack.example.item", key));
      }
    }
    return items;
  }

  private ItemReading item(String name, JsonNode value, EvidenceShape shape)
      throws RuleTrials.Unfit {
    Map<String, FactReading> facts = new LinkedHashMap<>();
    Map<String, JsonNode> about = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : mapping(name, value)) {
      String key = entry.getKey();
      Proof proof = shape.facts().get(key);
      if (proof != null) {
        facts.put(key, fact(name + "." + key, entry.getValue(), proof));
      } else if (EvidenceShape.OF_AN_ITEM.contains(key)) {
        about.put(key, entry.getValue());
      } else {
        throw unknown(
            key, shape.facts().isEmpty() ? EvidenceShape.OF_AN_ITEM : shape.facts().keySet());
      }
    }
    JsonNode pages = about.get("pages");
    JsonNode seconds = about.get("seconds");
    JsonNode state = about.get("state");
    JsonNode files = about.get("files");
    return new ItemReading(
        state == null ? "readable" : state.asString(),
        files == null ? 1 : whole(name + ".files", files),
        pages == null ? null : Integer.valueOf(whole(name + ".pages", pages)),
        seconds == null ? null : Double.valueOf(number(name + ".seconds", seconds).doubleValue()),
        facts);
  }

  private FactReading fact(String name, JsonNode said, Proof proof) throws RuleTrials.Unfit {
    JsonNode value = said;
    JsonNode about = MissingNode.getInstance();
    if (said.isObject()) {
      for (String key : said.propertyNames()) {
        known(key, EvidenceShape.OF_A_FACT);
      }
      value = said.path("value");
      about = said;
    }
    JsonNode page = about.path("page");
    JsonNode agrees = about.path("agrees");
    return new FactReading(
        proof,
        value(name, value, proof),
        about.path("file").asString(""),
        about.path("excerpt").asString(""),
        page.isMissingNode() ? 1 : whole(name + ".page", page),
        agrees.isMissingNode() ? null : Boolean.valueOf(agrees.asBoolean(false)),
        about.path("recognised").asBoolean(false));
  }

  private String value(String name, JsonNode value, Proof proof) throws RuleTrials.Unfit {
    String text = value.isValueNode() && !value.isNull() ? value.asString() : "";
    if (proof.kind() == Proof.Kind.NUMBER) {
      return number(name, value).toPlainString();
    }
    if (text.isEmpty() || (proof.kind() == Proof.Kind.YEAR && !YEAR.matches(text))) {
      throw wrong(name, value);
    }
    return text;
  }

  private int whole(String name, JsonNode value) throws RuleTrials.Unfit {
    Integer number = Ints.tryParse(value.asString(""));
    if (number == null || number < 0) {
      throw wrong(name, value);
    }
    return number;
  }

  private BigDecimal number(String name, JsonNode value) throws RuleTrials.Unfit {
    try {
      return new BigDecimal(value.asString(""));
    } catch (NumberFormatException e) {
      throw wrong(name, value);
    }
  }

  private Set<Map.Entry<String, JsonNode>> mapping(String name, JsonNode value)
      throws RuleTrials.Unfit {
    if (!value.isObject()) {
      throw wrong(name, value);
    }
    return value.properties();
  }

  private EvidenceShape known(String key, Map<String, EvidenceShape> all) throws RuleTrials.Unfit {
    EvidenceShape shape = all.get(key);
    if (shape == null) {
      throw unknown(key, all.keySet());
    }
    return shape;
  }

  private void known(String key, Collection<String> all) throws RuleTrials.Unfit {
    if (!all.contains(key)) {
      throw unknown(key, all);
    }
  }

  private RuleTrials.Unfit unknown(String key, Collection<String> all) {
    List<String> names = all.stream().sorted().toList();
    String meant =
        Similar.to(key, names).map(name -> wording.say("pack.did-you-mean", name)).orElse("");
    return new RuleTrials.Unfit(wording.say("pack.example.evidence", key) + meant);
  }

  private RuleTrials.Unfit wrong(String name, JsonNode value) {
    return new RuleTrials.Unfit(
        wording.say(
            "pack.example.evidence.value", name, value.isValueNode() ? value.asString() : "…"));
  }
}
