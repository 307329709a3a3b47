package io.shenbao.check.fact;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.values.NullValue;
import io.shenbao.check.expression.EvidenceShape;
import io.shenbao.check.expression.Struct;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.EvidenceReading;
import io.shenbao.programme.FactReading;
import io.shenbao.programme.ItemReading;
import io.shenbao.programme.Requirement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an application's evidence says, as {@code facts.evidence} has it. Nothing is read before an
 * expression asks for it, and then once.
 */
@SuppressWarnings("Immutable") // what is asked for again is what was read before
final class EvidenceFacts extends Struct {

  private final Map<String, EvidenceShape> shapes;
  private final JsonNode application;
  private final EvidenceReading reading;
  private final Map<String, Object> known = new ConcurrentHashMap<>();

  EvidenceFacts(Map<String, EvidenceShape> shapes, JsonNode application, EvidenceReading reading) {
    this.shapes = shapes;
    this.application = application;
    this.reading = reading;
  }

  @Override
  public Object get(String name) {
    EvidenceShape shape = shapes.get(name);
    return shape == null
        ? NullValue.NULL_VALUE
        : known.computeIfAbsent(name, none -> values(shape));
  }

  private Object values(EvidenceShape shape) {
    Requirement requirement = shape.requirement();
    return switch (shape.kind()) {
      case ONE -> item(requirement, "");
      case VARIANTS -> Struct.of(byKey(shape));
      case ROWS -> byKey(shape); // a row is asked for by a key that is worked out, too
      case ITEMS -> items(requirement, String.valueOf(shape.list()));
    };
  }

  private Map<String, Object> byKey(EvidenceShape shape) {
    Map<String, Object> values = new LinkedHashMap<>();
    shape.keys().forEach(key -> values.put(key, item(shape.requirement(), key)));
    return values;
  }

  private List<Object> items(Requirement requirement, String list) {
    int count = application.at("/" + list.replace('.', '/')).size();
    List<Object> items = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      items.add(item(requirement, Integer.toString(number)));
    }
    return items;
  }

  private Struct item(Requirement requirement, String variant) {
    Deadline.poll();
    Map<String, Object> values = new LinkedHashMap<>();
    ItemReading item = reading.of(requirement, variant).orElse(null);
    if (item != null) {
      values.put("state", item.state());
      values.put("files", (long) item.files());
      values.put("pages", item.pages() == null ? NullValue.NULL_VALUE : item.pages().longValue());
      values.put("seconds", orNull(item.seconds()));
      requirement.proves().keySet().forEach(key -> values.put(key, NullValue.NULL_VALUE));
      item.facts().forEach((key, fact) -> values.put(key, fact(fact)));
    }
    return Struct.of(values);
  }

  private static Struct fact(FactReading fact) {
    return Struct.of(
        ImmutableMap.of(
            "value", value(fact),
            "file", fact.file(),
            "excerpt", fact.excerpt(),
            "page", (long) fact.page(),
            "agrees", orNull(fact.agrees()),
            "recognised", fact.recognised()));
  }

  private static Object value(FactReading fact) {
    return switch (fact.proof().kind()) {
      case TEXT, NAME, ADDRESS, CODE, DATE -> fact.value();
      case YEAR, PAGES -> Long.valueOf(fact.value());
      case NUMBER -> new BigDecimal(fact.value()).doubleValue();
    };
  }

  private static Object orNull(@Nullable Object value) {
    return value == null ? NullValue.NULL_VALUE : value;
  }
}
