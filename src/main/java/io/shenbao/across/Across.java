package io.shenbao.across;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Field;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Judges applications by comparing them, as the pack's {@code across.yaml} says. */
public final class Across {

  private final Programme programme;

  public Across(Programme programme) {
    this.programme = programme;
  }

  /**
   * Compares the applications that could be read and are no repetition of another.
   *
   * @param traits by path; asked for again where that saves memory
   * @return what was found, by path
   */
  public Map<String, Judgement> judge(List<Assessment> results, Function<String, Traits> traits) {
    List<Member> members = new ArrayList<>();
    for (Assessment result : results) {
      if (result.summary() != null && result.outcome() != Outcome.DUPLICATE) {
        members.add(Member.of(members.size(), result));
      }
    }
    Map<String, Findings> judged = new LinkedHashMap<>();
    members.forEach(member -> judged.put(member.path(), new Findings()));
    for (AcrossRule rule : programme.across().values()) {
      Set<Integer> applicable = new LinkedHashSet<>();
      Map<Integer, List<Finding>> found;
      if (rule.kind() instanceof AcrossRule.Same same) {
        found = same(rule, same, members, traits, applicable);
      } else if (rule.kind() instanceof AcrossRule.Files files) {
        found = files(rule, files, members, traits, applicable);
      } else {
        found = alike(rule, (AcrossRule.Alike) rule.kind(), members, traits, applicable);
      }
      for (Member member : members) {
        Findings findings = Objects.requireNonNull(judged.get(member.path()));
        List<Finding> of = found.getOrDefault(member.order(), List.of());
        of.forEach(findings::add);
        if (of.isEmpty()) {
          findings.count(
              applicable.contains(member.order()) ? Verdict.PASSED : Verdict.NOT_APPLICABLE);
        }
      }
    }
    Map<String, Judgement> judgements = new LinkedHashMap<>();
    judged.forEach((path, findings) -> judgements.put(path, findings.judgement()));
    return judgements;
  }

  private Map<Integer, List<Finding>> same(
      AcrossRule rule,
      AcrossRule.Same same,
      List<Member> members,
      Function<String, Traits> traits,
      Set<Integer> applicable) {
    SharedValues values = new SharedValues(rule, same);
    for (Member member : members) {
      if (values.add(member, traits.apply(member.path()))) {
        applicable.add(member.order());
      }
    }
    return values.findings();
  }

  private static Map<Integer, List<Finding>> files(
      AcrossRule rule,
      AcrossRule.Files files,
      List<Member> members,
      Function<String, Traits> traits,
      Set<Integer> applicable) {
    SharedFiles shared = new SharedFiles(rule, files);
    for (Member member : members) {
      if (shared.add(member, traits.apply(member.path()))) {
        applicable.add(member.order());
      }
    }
    return shared.findings();
  }

  private Map<Integer, List<Finding>> alike(
      AcrossRule rule,
      AcrossRule.Alike alike,
      List<Member> members,
      Function<String, Traits> traits,
      Set<Integer> applicable) {
    AlikeProse prose =
        new AlikeProse(alike, ownTexts(), order -> traits.apply(members.get(order).path()));
    for (Member member : members) {
      if (prose.add(member)) {
        applicable.add(member.order());
      }
    }
    return new AlikeFindings(rule, prose, members).findings();
  }

  /** What the pack itself says: to quote it is no sign of anything. */
  private List<String> ownTexts() {
    List<String> texts = new ArrayList<>();
    programme
        .form()
        .nodes()
        .forEach(
            node -> {
              texts.add(node.caption().label());
              texts.add(node.caption().hint());
              texts.add(node.caption().note());
              if (node instanceof Field field) {
                texts.add(field.sample());
              }
            });
    for (Catalogue catalogue : programme.editions().values()) {
      catalogue.scenarios().values().forEach(one -> texts.add(one.description()));
    }
    return texts;
  }
}
