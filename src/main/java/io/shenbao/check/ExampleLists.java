package io.shenbao.check;

import io.shenbao.programme.Programme;
import io.shenbao.programme.Reference;
import io.shenbao.programme.Similar;
import io.shenbao.source.table.ClerkLists;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The bureau's lists in an example of a rule: {@code {funded: [{name: 甲公司, year: 2030}]}}. What is
 * not written down was not handed in.
 */
final class ExampleLists {

  private final Programme programme;
  private final Wording wording;

  ExampleLists(Programme programme, Wording wording) {
    this.programme = programme;
    this.wording = wording;
  }

  /**
   * Reads them.
   *
   * @param lists null: there are none
   * @throws RuleTrials.Unfit when the pack has no such list or column, or a value is of another
   *     kind
   */
  ClerkLists read(@Nullable JsonNode lists) throws RuleTrials.Unfit {
    ClerkLists all = ClerkLists.NONE;
    if (lists == null) {
      return all;
    }
    if (!lists.isObject()) {
      throw new RuleTrials.Unfit(wording.say("pack.not-a-map"));
    }
    for (Map.Entry<String, JsonNode> list : lists.properties()) {
      Reference.Listing listing = known(list.getKey(), programme.lists());
      List<Map<String, Object>> rows = new ArrayList<>();
      for (JsonNode row : list.getValue()) {
        rows.add(row(row, listing));
      }
      all = all.with(list.getKey(), rows);
    }
    return all;
  }

  private Map<String, Object> row(JsonNode row, Reference.Listing listing) throws RuleTrials.Unfit {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> cell : row.properties()) {
      Reference.Column column = known(cell.getKey(), listing.columns());
      JsonNode value = cell.getValue();
      if (column.numeric() != value.isNumber() || value.isContainer()) {
        throw new RuleTrials.Unfit(wording.say("pack.list.cell", cell.getKey(), value.toString()));
      }
      values.put(cell.getKey(), value.isNumber() ? (Object) value.asDouble() : value.asString());
    }
    return values;
  }

  private <T> T known(String name, Map<String, T> all) throws RuleTrials.Unfit {
    T one = all.get(name);
    if (one == null) {
      throw new RuleTrials.Unfit(wording.say("pack.unknown-key", name, meant(name, all.keySet())));
    }
    return one;
  }

  private String meant(String name, Collection<String> known) {
    return Similar.to(name, known).map(other -> wording.say("pack.did-you-mean", other)).orElse("");
  }
}
