package io.shenbao.across;

import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Programme;
import io.shenbao.scratch.Scratch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Goes through the sketches of all applications once, and gives each rule what it compares. */
final class Gleaning {

  private final List<Member> members;
  private final TraitsShelf shelf;
  private final Particulars particulars;
  private final Map<String, Manner> manners;
  private final Map<AcrossRule, SharedValues> values = new LinkedHashMap<>();
  private final Map<AcrossRule, SharedFiles> files = new LinkedHashMap<>();
  private final Map<String, Prints> prints = new LinkedHashMap<>();
  private final List<Compared> compared = new ArrayList<>();

  Gleaning(
      Programme programme,
      Map<String, Manner> manners,
      List<Member> members,
      TraitsShelf shelf,
      Scratch scratch) {
    this.members = members;
    this.shelf = shelf;
    this.manners = manners;
    this.particulars = new Particulars(members, shelf);
    for (AcrossRule rule : programme.across().values()) {
      if (rule.kind() instanceof AcrossRule.Same same) {
        values.put(rule, new SharedValues(rule, same, members, particulars));
      } else if (rule.kind() instanceof AcrossRule.Files of) {
        files.put(rule, new SharedFiles(rule, of, members, particulars));
      }
    }
    manners.forEach((name, manner) -> prints.put(name, new Prints(manner.bands(), scratch)));
    read();
    Map<String, AlikeProse> prose = prose(programme, scratch);
    for (AcrossRule rule : programme.across().values()) {
      compared.add(compared(rule, prose));
    }
  }

  private void read() {
    int[] order = {0};
    new Sketches(members, shelf)
        .each(
            sketch -> {
              values.values().forEach(rule -> rule.add(order[0], sketch));
              files.values().forEach(rule -> rule.add(order[0], sketch));
              prints.forEach(
                  (manner, all) -> all.add(sketch.prints().getOrDefault(manner, List.of())));
              order[0]++;
            });
    values.values().forEach(SharedValues::gather);
    files.values().forEach(SharedFiles::gather);
  }

  private Map<String, AlikeProse> prose(Programme programme, Scratch scratch) {
    Map<String, Set<AcrossRule.Between>> between = new LinkedHashMap<>();
    for (AcrossRule rule : programme.across().values()) {
      if (rule.kind() instanceof AcrossRule.Alike alike) {
        between
            .computeIfAbsent(Manner.name(alike), key -> EnumSet.noneOf(AcrossRule.Between.class))
            .add(alike.between());
      }
    }
    int[] applicants = applicants();
    Map<String, AlikeProse> prose = new LinkedHashMap<>();
    manners.forEach(
        (name, manner) ->
            prose.put(
                name,
                new AlikeProse(
                    manner,
                    members,
                    applicants,
                    Objects.requireNonNull(prints.get(name)),
                    between.getOrDefault(name, Set.of()),
                    shelf,
                    scratch)));
    return prose;
  }

  private int[] applicants() {
    Map<String, Integer> known = new HashMap<>();
    return members.stream()
        .mapToInt(member -> known.computeIfAbsent(member.applicant(), key -> known.size()))
        .toArray();
  }

  private Compared compared(AcrossRule rule, Map<String, AlikeProse> prose) {
    if (rule.kind() instanceof AcrossRule.Same) {
      return Objects.requireNonNull(values.get(rule));
    }
    if (rule.kind() instanceof AcrossRule.Files) {
      return Objects.requireNonNull(files.get(rule));
    }
    AcrossRule.Alike alike = (AcrossRule.Alike) rule.kind();
    return new AlikeFindings(
        rule,
        alike.between(),
        Objects.requireNonNull(prose.get(Manner.name(alike))),
        members,
        particulars);
  }

  /** What each rule of the pack found, in their order. */
  List<Compared> compared() {
    return compared;
  }
}
