package io.shenbao.check.fact;

import dev.cel.common.values.NullValue;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.EvidenceShape;
import io.shenbao.check.expression.FactList;
import io.shenbao.check.expression.Facts;
import io.shenbao.check.expression.Struct;
import io.shenbao.programme.Applicant;
import io.shenbao.programme.EvidenceReading;
import io.shenbao.programme.Programme;
import io.shenbao.source.table.ClerkLists;
import io.shenbao.source.table.Roster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds out what is known of an application beyond its fields. Safe for use by several threads. */
public final class FactFinder {

  private final Programme programme;
  private final Figures figures;
  private final Map<String, EvidenceShape> evidence;
  private final @Nullable Roster roster;
  private final Struct handedIn;

  /**
   * @param lists those that the clerk supplies
   */
  public FactFinder(Programme programme, ClerkLists lists) {
    this.programme = programme;
    this.figures = new Figures(programme);
    this.evidence = EvidenceShape.of(programme);
    this.roster = lists.roster();
    Map<String, Object> named = new LinkedHashMap<>();
    lists.named().forEach((name, rows) -> named.put(name, rows.stream().map(Struct::of).toList()));
    this.handedIn = Struct.of(named);
  }

  public Facts of(Applicant applicant, JsonNode tree) {
    Map<FactList, List<Bindings.Item>> lists =
        new FactWalk(figures, new Organisations(applicant.name()), tree)
            .gather(programme.form().sections());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("edition", applicant.edition());
    values.put("prevailingEdition", applicant.prevailingEdition(programme));
    values.put("scenarios", applicant.scenarios());
    values.put("groups", applicant.groups());
    values.put("stages", applicant.stages());
    values.put("deadline", programme.deadline());
    values.put("year", (long) programme.year());
    boolean listed = roster != null && roster.names(applicant.name(), applicant.identity());
    values.put("evidence", evidence(tree, EvidenceReading.NONE));
    values.put("lists", handedIn);
    values.put("listed", roster == null ? NullValue.NULL_VALUE : listed);
    values.put("similarListed", roster == null || listed ? "" : roster.similar(applicant.name()));
    lists.forEach(
        (list, items) ->
            values.put(list.key(), items.stream().map(Bindings.Item::values).toList()));
    return new Facts(Struct.of(values), lists);
  }

  /** What an application's evidence says, as {@code facts.evidence} has it. */
  public Struct evidence(JsonNode tree, EvidenceReading reading) {
    return new EvidenceFacts(evidence, tree, reading);
  }
}
