package io.shenbao.check;

import io.shenbao.application.Application;
import io.shenbao.assessment.Judgement;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.FormValues;
import io.shenbao.check.expression.LetValues;
import io.shenbao.check.expression.Struct;
import io.shenbao.check.expression.WordList;
import io.shenbao.check.fact.FactFinder;
import io.shenbao.programme.Applicant;
import io.shenbao.programme.EvidenceReading;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.source.table.ClerkLists;
import io.shenbao.source.table.Roster;
import io.shenbao.wording.Wording;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Judges applications by one pack, whose expressions are compiled once. Safe for use by several
 * threads.
 */
public final class Checker {

  private final Programme programme;
  private final CompiledPack pack;
  private final Structure structure;
  private final EditionCheck edition;
  private final Computed computed;
  private final Presence presence;
  private final RuleCheck rules;
  private final FactFinder facts;
  private final Struct words;
  private final ClerkLists lists;

  /** Compiles a pack. */
  public Checker(Programme programme, Wording wording) {
    this(programme, new PackCompiler(programme, wording).compile(), ClerkLists.NONE);
  }

  private Checker(Programme programme, CompiledPack pack, ClerkLists lists) {
    this.programme = programme;
    this.pack = pack;
    this.lists = lists;
    this.facts = new FactFinder(programme, lists);
    this.computed = new Computed(programme.form(), pack.computed(), pack.relevance());
    this.structure = new Structure(programme);
    this.words = Struct.of(wordLists(programme));
    this.edition = new EditionCheck(programme);
    this.presence = new Presence(programme.form(), pack.relevance());
    this.rules = new RuleCheck(pack.rules());
  }

  /** The same, which also knows the list without a name that the clerk supplies. */
  public Checker with(Roster roster) {
    return with(lists.with(roster));
  }

  /** The same, which knows the lists that the clerk supplies. */
  public Checker with(ClerkLists other) {
    return new Checker(programme, pack, other);
  }

  /** The fingerprint of the lists that the clerk supplies; empty when there are none. */
  public String lists() {
    return lists.fingerprint();
  }

  /** Mistakes in the pack's expressions, in order of place; a pack with any must not be used. */
  public List<PackProblem> problems() {
    return pack.problems();
  }

  /** Lays an application out, once for all that is asked of it. */
  public Examination examine(Application application) {
    Bindings typed = bindings(application);
    if (computed.isNothing()) {
      return new Examination(this, application, typed);
    }
    Application whole = computed.complete(application, typed);
    return new Examination(this, whole, bindings(whole));
  }

  private Bindings bindings(Application application) {
    Applicant applicant = Applicant.of(programme, application.tree());
    return new Bindings(
        applicant.edition(),
        FormValues.application(programme.form(), application.tree()),
        facts.of(applicant, application.tree()),
        words,
        new LetValues(pack.names()));
  }

  Judgement check(
      Application application,
      Bindings bindings,
      Set<JsonPointer> flagged,
      EvidenceReading evidence) {
    Reporter reporter = new Reporter(programme.form(), application.origins());
    Set<JsonPointer> known = new LinkedHashSet<>(flagged);
    known.addAll(structure.check(application.tree(), reporter));
    edition.check(application.tree(), reporter);
    Flagged said = new Flagged(known);
    presence.check(bindings, reporter, said);
    Limits.check(bindings.facts(), reporter);
    rules.check(bindings.proven(facts.evidence(application.tree(), evidence)), reporter, said);
    return reporter.judgement();
  }

  CompiledPack pack() {
    return pack;
  }

  /** Whether the pack's remark tells how the review came out, so that nobody else need to. */
  public boolean remarkTellsReview() {
    return pack.remark().uses("review");
  }

  private static Map<String, Object> wordLists(Programme programme) {
    Map<String, Object> lists = new LinkedHashMap<>();
    programme
        .words()
        .forEach((name, words) -> lists.put(name, new WordList(words.any(), words.except())));
    return lists;
  }
}
