package io.shenbao.workbook;

import io.shenbao.application.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/** Where the values of the form stand in a workbook. */
public final class Places {

  private final Map<JsonPointer, Spot> values;
  private final Map<Origin, Spot> astray = new LinkedHashMap<>();
  private final List<Spot> cut = new ArrayList<>();

  Places() {
    this.values = new LinkedHashMap<>();
  }

  /** The same places, to which more are put. */
  Places(Places drawn) {
    this.values = new LinkedHashMap<>(drawn.values);
  }

  void put(JsonPointer value, Spot spot) {
    values.put(value, spot);
  }

  void putAstray(Origin origin, Spot spot) {
    astray.put(origin, spot);
  }

  void putCut(Spot spot) {
    cut.add(spot);
  }

  /** Where the row stands whose parent's name came from there, when it belongs to nothing. */
  public Optional<Spot> astray(Origin origin) {
    return Optional.ofNullable(astray.get(origin));
  }

  /** Where a value stands or is expected, or else what it belongs to. */
  public Optional<Spot> of(JsonPointer value) {
    for (JsonPointer at = value; at != null && !at.matches(); at = at.head()) {
      Spot spot = values.get(at);
      if (spot != null) {
        return Optional.of(spot);
      }
    }
    return Optional.empty();
  }

  /** The cells that could not hold all of their text. */
  public List<Spot> cut() {
    return List.copyOf(cut);
  }
}
