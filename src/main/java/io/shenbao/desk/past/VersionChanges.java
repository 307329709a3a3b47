package io.shenbao.desk.past;

import io.shenbao.assessment.Finding;
import io.shenbao.history.Change;
import io.shenbao.history.FindingNames;
import io.shenbao.history.ToldFinding;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What has changed from one version of an application to another.
 *
 * @param fixed what findings said that are no more
 * @param fresh findings that were not there
 * @param open findings that were there and still are
 */
public record VersionChanges(
    List<ValueChange> values,
    FileChanges files,
    List<Sentence> fixed,
    List<Finding> fresh,
    List<Finding> open) {

  /**
   * A version and where it lies.
   *
   * @param changed which of its files are no more what was judged
   */
  public record Side(JudgedVersion judged, Path folder, Set<String> changed) {

    /** One whose files are looked at now. */
    public static Side of(JudgedVersion judged, Path folder) throws IOException {
      return new Side(judged, folder, judged.changed(folder));
    }

    private JsonNode values() {
      JsonNode tree = judged.tree();
      return tree == null ? MissingNode.getInstance() : tree;
    }

    private FileChanges.Side files() {
      return new FileChanges.Side(judged.told(), folder, changed);
    }
  }

  public static VersionChanges between(Programme programme, Side before, Side after)
      throws IOException {
    FindingNames names = new FindingNames(programme);
    List<ToldFinding> old = names.of(before.judged().told(), before.judged().tree());
    List<ToldFinding> now = names.of(after.judged().told(), after.judged().tree());
    Change change = Change.between(old, now);
    Set<Integer> places = new HashSet<>(change.fresh());
    List<Finding> fresh = new ArrayList<>();
    List<Finding> open = new ArrayList<>();
    List<Finding> findings = after.judged().told().findings();
    for (ToldFinding one : now) {
      (places.contains(one.place()) ? fresh : open).add(findings.get(one.place()));
    }
    return new VersionChanges(
        ValueChanges.of(programme.form(), before.values(), after.values()),
        FileChanges.between(before.files(), after.files()),
        change.fixed(),
        List.copyOf(fresh),
        List.copyOf(open));
  }
}
