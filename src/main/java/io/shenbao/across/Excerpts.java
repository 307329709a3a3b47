package io.shenbao.across;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stretches that an application was told to have in common with others. What two texts have in
 * common depends on them alone: a run that tells of the same two need not look again.
 */
final class Excerpts {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Supplier<String> kept;
  private final Map<String, CommonStretch> before = new LinkedHashMap<>();
  private final Map<String, CommonStretch> now = new LinkedHashMap<>();
  private boolean isOpen;

  /**
   * @param kept gives what {@link #text} was; empty when nothing was kept
   */
  Excerpts(Supplier<String> kept) {
    this.kept = kept;
  }

  private void open() {
    isOpen = true;
    String text = kept.get();
    if (!text.isEmpty()) {
      for (Map.Entry<String, JsonNode> one : MAPPER.readTree(text).properties()) {
        before.put(
            one.getKey(),
            new CommonStretch(
                one.getValue().path(0).asString(""), one.getValue().path(1).asString("")));
      }
    }
  }

  /**
   * What two texts have in common.
   *
   * @param here hash of the one
   * @param there hash of the other
   * @param look finds it out
   */
  CommonStretch of(long here, long there, Supplier<CommonStretch> look) {
    if (!isOpen) {
      open();
    }
    String key = Long.toHexString(here) + "-" + Long.toHexString(there);
    CommonStretch known = before.get(key);
    return now.computeIfAbsent(key, unknown -> known == null ? look.get() : known);
  }

  /** Whether anything is told now that was not told before. */
  boolean isNew() {
    return !before.keySet().containsAll(now.keySet());
  }

  /** To be kept: that of this run only. */
  String text() {
    if (now.isEmpty()) {
      return "";
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    now.forEach(
        (key, stretch) -> {
          ArrayNode both = json.putArray(key);
          both.add(stretch.here()).add(stretch.there());
        });
    return MAPPER.writeValueAsString(json);
  }
}
