package io.shenbao.across;

import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.AcrossRule;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds values that too many applicants share. One look-up for each application. */
final class SharedValues {

  /** So many other applicants are named; the others are counted. */
  private static final int MOST_NAMED = 5;

  private final AcrossRule rule;
  private final AcrossRule.Same same;
  private final Map<String, List<Holder>> holders = new LinkedHashMap<>();

  private record Holder(Member member, Traits.Shared value) {}

  SharedValues(AcrossRule rule, AcrossRule.Same same) {
    this.rule = rule;
    this.same = same;
  }

  /** Whether the application has such values at all. */
  boolean add(Member member, Traits traits) {
    Deadline.renew();
    for (Traits.Shared value : traits.shared()) {
      Deadline.poll();
      if (value.rule().equals(rule.id())) {
        holders
            .computeIfAbsent(value.key(), key -> new ArrayList<>())
            .add(new Holder(member, value));
        return true;
      }
    }
    return false;
  }

  /** What was found, by the order of the application concerned. */
  Map<Integer, List<Finding>> findings() {
    Map<Integer, List<Finding>> findings = new LinkedHashMap<>();
    for (List<Holder> group : holders.values()) {
      Map<String, Holder> byApplicant = new LinkedHashMap<>();
      group.forEach(one -> byApplicant.putIfAbsent(one.member().applicant(), one));
      if (byApplicant.size() > same.over()) {
        List<Holder> first = byApplicant.values().stream().limit(MOST_NAMED + 1L).toList();
        group.forEach(
            one ->
                findings.put(
                    one.member().order(), List.of(finding(one, first, byApplicant.size() - 1))));
      }
    }
    return findings;
  }

  private Finding finding(Holder one, List<Holder> first, int count) {
    List<Holder> others =
        first.stream()
            .filter(other -> other.member().isOther(one.member()))
            .limit(MOST_NAMED)
            .toList();
    List<String> named = others.stream().map(other -> other.member().title()).toList();
    Holder other = others.get(0);
    return Remark.of(
        rule,
        one.value().pointer(),
        one.value().origin(),
        new Counterpart(
            other.member().title(),
            other.member().path(),
            other.value().origin(),
            one.value().shown(),
            other.value().shown()),
        Map.of(
            "value",
            one.value().shown(),
            "count",
            Integer.toString(count),
            "others",
            count > others.size() ? Sentence.of("across.others", named, count) : named));
  }
}
