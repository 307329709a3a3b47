package io.shenbao.across;

import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.Finding;
import io.shenbao.programme.AcrossRule;
import io.shenbao.wording.Sentence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds values that too many applicants share. One look-up for each application. */
final class SharedValues implements Compared {

  /** So many other applicants are named; the others are counted. */
  private static final int MOST_NAMED = 5;

  private final AcrossRule rule;
  private final AcrossRule.Same same;
  private final List<Member> members;
  private final Particulars particulars;
  private final Repeated keys = new Repeated();
  private final BitSet about = new BitSet();
  private final Map<Integer, Group> groups = new HashMap<>();
  private int[] holders = new int[0];

  /**
   * Those that share a value.
   *
   * @param first one application of each of the first few applicants
   * @param applicants how many they are
   */
  private record Group(List<Member> first, int applicants) {}

  SharedValues(
      AcrossRule rule, AcrossRule.Same same, List<Member> members, Particulars particulars) {
    this.rule = rule;
    this.same = same;
    this.members = members;
    this.particulars = particulars;
    this.holders = new int[members.size()];
  }

  /** Adds an application; they come in order. */
  void add(int order, Sketch sketch) {
    Long key = sketch.values().get(rule.id());
    if (key != null) {
      about.set(order);
      holders[keys.size()] = order;
      keys.add(key);
    }
  }

  /** When all have come. */
  void gather() {
    for (List<Integer> places : keys.places()) {
      Map<String, Member> byApplicant = new LinkedHashMap<>();
      for (int place : places) {
        Member member = members.get(holders[place]);
        byApplicant.putIfAbsent(member.applicant(), member);
      }
      if (byApplicant.size() > same.over()) {
        Group group =
            new Group(
                byApplicant.values().stream().limit(MOST_NAMED + 1L).toList(), byApplicant.size());
        places.forEach(place -> groups.put(holders[place], group));
      }
    }
  }

  @Override
  public boolean isAbout(int order) {
    return about.get(order);
  }

  @Override
  public List<Finding> findings(int order, Excerpts excerpts) {
    Group group = groups.get(order);
    return group == null ? List.of() : List.of(finding(members.get(order), group));
  }

  private Finding finding(Member one, Group group) {
    List<Member> others = group.first().stream().filter(one::isOther).limit(MOST_NAMED).toList();
    List<String> named = others.stream().map(Member::title).toList();
    int count = group.applicants() - 1;
    Member other = others.get(0);
    Traits.Shared value = value(one);
    Traits.Shared otherValue = value(other);
    return Remark.of(
        rule,
        value.pointer(),
        value.origin(),
        new Counterpart(
            other.title(), other.path(), otherValue.origin(), value.shown(), otherValue.shown()),
        Map.of(
            "value",
            value.shown(),
            "count",
            Integer.toString(count),
            "others",
            count > others.size() ? Sentence.of("across.others", named, count) : named));
  }

  private Traits.Shared value(Member member) {
    return particulars.of(member).shared().stream()
        .filter(value -> value.rule().equals(rule.id()))
        .findFirst()
        .orElseThrow();
  }
}
