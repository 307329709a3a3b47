package io.shenbao.across;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Verdict;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Programme;
import io.shenbao.scratch.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Judges applications by comparing them, as the pack's {@code across.yaml} says. What is at hand of
 * all of them are numbers; whatever is told is fetched when it is.
 */
public final class Across {

  /** So many applications are told before what was told is kept. */
  private static final int TOLD_AT_ONCE = 128;

  private final Programme programme;
  private final Map<String, Manner> manners;

  public Across(Programme programme) {
    this.programme = programme;
    this.manners = Manner.of(programme);
  }

  /**
   * Compares the applications that could be read and are no repetition of another. It depends on
   * them alone, and not on what an earlier comparison left on the shelf.
   *
   * @param receiver gets what was found of each that was compared, by path, some at a time
   */
  public void judge(
      List<Assessment> results, TraitsShelf shelf, BiConsumer<String, Judgement> receiver) {
    List<Member> members = new ArrayList<>();
    for (Assessment result : results) {
      if (result.summary() != null && result.outcome() != Outcome.DUPLICATE) {
        members.add(Member.of(members.size(), result));
      }
    }
    try (Scratch scratch = new Scratch()) {
      Gleaning gleaning = new Gleaning(programme, manners, members, shelf, scratch);
      tell(members, gleaning.compared(), shelf, receiver);
    }
  }

  private void tell(
      List<Member> members,
      List<Compared> compared,
      TraitsShelf shelf,
      BiConsumer<String, Judgement> receiver) {
    for (int from = 0; from < members.size(); from += TOLD_AT_ONCE) {
      List<Member> some = members.subList(from, Math.min(members.size(), from + TOLD_AT_ONCE));
      Map<String, String> told = new ConcurrentSkipListMap<>();
      List<Judgement> theirs =
          IntStream.range(0, some.size())
              .parallel()
              .mapToObj(i -> judgement(some.get(i), compared, shelf, told))
              .toList();
      for (int i = 0; i < some.size(); i++) {
        receiver.accept(some.get(i).path(), theirs.get(i));
      }
      if (!told.isEmpty()) {
        shelf.keepExcerpts(told);
      }
    }
  }

  private Judgement judgement(
      Member member, List<Compared> compared, TraitsShelf shelf, Map<String, String> told) {
    Deadline.renew();
    Excerpts excerpts = new Excerpts(() -> shelf.excerpts(member.path()));
    Findings findings = new Findings();
    for (Compared rule : compared) {
      List<Finding> of = rule.findings(member.order(), excerpts);
      of.forEach(findings::add);
      if (of.isEmpty()) {
        findings.count(rule.isAbout(member.order()) ? Verdict.PASSED : Verdict.NOT_APPLICABLE);
      }
    }
    if (excerpts.isNew()) {
      told.put(member.path(), excerpts.text());
    }
    return findings.judgement();
  }
}
