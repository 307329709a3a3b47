package io.shenbao.across;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.Finding;
import io.shenbao.attachment.inspection.FilePrint;
import io.shenbao.attachment.inspection.LookAlikes;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.AcrossRule;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Finds files that several applicants handed in, and pictures that look the same. Each application
 * is told once of each file, however often it is there.
 */
final class SharedFiles {

  /** So many others are named; the rest are counted. */
  private static final int MOST_NAMED = 5;

  private final AcrossRule rule;
  private final AcrossRule.Files files;
  private final Map<String, List<Holder>> byHash = new LinkedHashMap<>();

  private record Holder(Member member, FilePrint print) {

    boolean isSameAs(Holder other) {
      return print.sha256().equals(other.print.sha256());
    }
  }

  SharedFiles(AcrossRule rule, AcrossRule.Files files) {
    this.rule = rule;
    this.files = files;
  }

  /** Adds an application; members come in order. Whether it has any such file. */
  boolean add(Member member, Traits traits) {
    Deadline.renew();
    boolean any = false;
    for (FilePrint print : traits.files()) {
      if (files.requirements().isEmpty() || files.requirements().contains(print.requirement())) {
        any = true;
        byHash
            .computeIfAbsent(print.sha256(), key -> new ArrayList<>(1))
            .add(new Holder(member, print));
      }
    }
    return any;
  }

  /** What was found, by the order of the application concerned. */
  Map<Integer, List<Finding>> findings() {
    List<List<Holder>> different = new ArrayList<>(byHash.values());
    Set<List<Holder>> alone = new LinkedHashSet<>(different);
    Map<Integer, List<Finding>> findings = new LinkedHashMap<>();
    for (List<List<Holder>> alike :
        LookAlikes.groups(different, same -> same.get(0).print().likeness())) {
      alike.forEach(alone::remove);
      tell(alike.stream().flatMap(List::stream).toList(), findings);
    }
    alone.forEach(same -> tell(same, findings));
    return findings;
  }

  private void tell(List<Holder> group, Map<Integer, List<Finding>> findings) {
    Deadline.renew();
    Map<String, Holder> byApplicant = new LinkedHashMap<>();
    Map<Integer, Holder> first = new LinkedHashMap<>();
    for (Holder one : group) {
      byApplicant.putIfAbsent(one.member().applicant(), one);
      first.putIfAbsent(one.member().order(), one);
    }
    if (byApplicant.size() > 1) {
      List<Holder> some = byApplicant.values().stream().limit(MOST_NAMED + 1L).toList();
      first.forEach(
          (order, one) ->
              findings
                  .computeIfAbsent(order, key -> new ArrayList<>())
                  .add(finding(one, some, byApplicant.size() - 1)));
    }
  }

  /**
   * What is said of a file.
   *
   * @param some of the group, of an applicant each
   * @param count of the other applicants
   */
  private Finding finding(Holder one, List<Holder> some, int count) {
    List<Holder> others =
        some.stream()
            .filter(other -> other.member().isOther(one.member()))
            .limit(MOST_NAMED)
            .toList();
    Holder other =
        byHash.getOrDefault(one.print().sha256(), List.of()).stream()
            .filter(same -> same.member().isOther(one.member()))
            .findFirst()
            .orElse(others.get(0));
    List<String> named = others.stream().map(holder -> holder.member().title()).toList();
    List<String> places = others.stream().map(holder -> holder.print().place()).toList();
    return Remark.of(
        rule,
        JsonPointer.empty().appendProperty("attachments").appendProperty(one.print().requirement()),
        new Origin.Whole(one.print().place()),
        new Counterpart(
            other.member().title(),
            other.member().path(),
            new Origin.Whole(other.print().place()),
            one.print().place(),
            other.print().place()),
        Map.of(
            "file",
            one.print().place(),
            "how",
            Sentence.of(other.isSameAs(one) ? "across.files.same" : "across.files.alike"),
            "count",
            Integer.toString(count),
            "others",
            count > named.size() ? Sentence.of("across.others", named, count) : named,
            "otherFiles",
            places));
  }
}
