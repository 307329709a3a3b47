package io.shenbao.history;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Names by which applicants and findings are known again in the next run: an applicant by identity
 * and factory, wherever the folder is now; a finding by its rule and its place, where an item of a
 * list counts by what it is called and not by its row.
 */
public final class FindingNames {

  private final Programme programme;

  public FindingNames(Programme programme) {
    this.programme = programme;
  }

  /** The applicant's name; a repetition, and one that could not be read, goes by its path. */
  public static String applicant(Assessment one) {
    String identity = Likeness.key(one.identity());
    return identity.isEmpty() || one.outcome() == Outcome.DUPLICATE
        ? "/" + one.path()
        : "=" + identity + "/" + Likeness.key(one.factory());
  }

  /**
   * What an applicant was told that is to be mended, in the order of its findings.
   *
   * @param tree the application's values; null when it could not be read
   */
  public List<ToldFinding> of(Assessment one, @Nullable JsonNode tree) {
    Map<String, Integer> seen = new HashMap<>();
    List<ToldFinding> told = new ArrayList<>();
    for (int i = 0; i < one.findings().size(); i++) {
      Finding finding = one.findings().get(i);
      if (!isToBeMended(finding)) {
        continue;
      }
      String name =
          finding.rule()
              + " "
              + place(finding.pointer(), tree == null ? MissingNode.getInstance() : tree);
      int before = seen.merge(name, 1, Integer::sum);
      told.add(new ToldFinding(before == 1 ? name : name + " #" + before, i, finding.message()));
    }
    return told;
  }

  private static boolean isToBeMended(Finding finding) {
    return !finding.isWaived()
        && (finding.verdict() == Verdict.FAILED || finding.verdict() == Verdict.UNCHECKED);
  }

  private String place(JsonPointer pointer, JsonNode tree) {
    StringBuilder place = new StringBuilder();
    Map<String, Node> children = programme.form().sections();
    @Nullable Items list = null;
    JsonNode value = tree;
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      String step = rest.getMatchingProperty();
      Node node = children.get(step);
      if (list != null && rest.mayMatchElement()) {
        value = value.path(rest.getMatchingIndex());
        place.append('/').append(called(list, value, step));
        list = null;
        continue;
      }
      value = value.path(step);
      place.append('/').append(step);
      children = node == null ? Map.of() : node.children();
      list = node instanceof Items items ? items : null;
    }
    return place.toString();
  }

  private static String called(Items list, JsonNode item, String row) {
    String key = list.keyField();
    String name = key == null ? "" : Likeness.key(item.path(key).asString(""));
    return name.isEmpty() ? row : "[" + name + "]";
  }
}
