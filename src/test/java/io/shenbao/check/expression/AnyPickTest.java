package io.shenbao.check.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.check.fact.FactFinder;
import io.shenbao.programme.Applicant;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.source.table.ClerkLists;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A condition on items picked out of lists never stumbles when lint has nothing to say of it. */
class AnyPickTest {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private static Programme programme;
  private static RuleCompiler expressions;
  private static Guards guards;

  @BeforeContainer
  static void read() throws IOException {
    programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("src/test/packs/types/config"), new Wording(Locale.CHINESE))
                .read("talent-2033")
                .programme());
    expressions = new RuleCompiler(programme);
    guards = new Guards(programme.form(), Set.of());
  }

  /**
   * A condition.
   *
   * @param and whether its parts are joined by and; the guards are then asked to hold, else not to
   */
  record Asked(boolean and, List<String> guards, String question) {

    String text() {
      List<String> parts = new ArrayList<>();
      guards.forEach(guard -> parts.add(and ? guard : "!(" + guard + ")"));
      parts.add(question);
      return String.join(and ? " && " : " || ", parts);
    }
  }

  @Property(tries = 600)
  void whatLintLetsPassNeverStumbles(
      @ForAll("conditions") Asked asked, @ForAll("teams") List<String> team)
      throws IOException, RuleCompiler.Mistake, CelEvaluationException {
    Expression condition = expressions.condition(asked.text(), Scope.APPLICATION);
    boolean passes =
        guards.unguardedItems(condition).isEmpty()
            && guards.unguardedNames(condition).isEmpty()
            && guards.unguardedPicks(condition, Set.of()).isEmpty();

    Statistics.label("let pass")
        .collect(passes)
        .coverage(all -> all.check(true).percentage(share -> share > 10));
    if (passes) {
      condition.holds(bindings("[" + String.join(", ", team) + "]"));
    }
  }

  @Property(tries = 100)
  void whatHasAllItsGuardsIsLetPass(
      @ForAll("lists") String list, @ForAll boolean and, @ForAll("picks") String pick)
      throws RuleCompiler.Mistake {
    String item = pick.replace("L", list);
    String least = pick.contains("1") ? "1" : "0";
    Asked asked =
        new Asked(
            and,
            List.of("size(" + list + ") > " + least, item + ".share != null"),
            item + ".share > 3");

    Expression condition = expressions.condition(asked.text(), Scope.APPLICATION);

    assertThat(guards.unguardedItems(condition)).isEmpty();
    assertThat(guards.unguardedPicks(condition, Set.of())).isEmpty();
  }

  @Provide
  Arbitrary<String> lists() {
    return Arbitraries.of(
        "app.team",
        "app.team.filter(one, one.share != null)",
        "app.team.filter(one, one.number > 1)",
        "app.team.filter(one, size(one.skills) > 0)");
  }

  @Provide
  Arbitrary<String> picks() {
    return Arbitraries.of("first(L)", "last(L)", "L[0]", "L[1]");
  }

  @Provide
  Arbitrary<Asked> conditions() {
    Arbitrary<String> questions =
        Arbitraries.of(
            "P.share > 3",
            "P.share + 1 > P.number",
            "P.number == 1",
            "P.paid.value > 2",
            "P.name.startsWith('甲')",
            "P.name == '甲'",
            "P.skills.exists(s, s == '研发')",
            "label(P.share) == '3'",
            "P.share in [3.0, 4.0]",
            "has(P.name)");
    Arbitrary<List<String>> asked =
        Arbitraries.of(
                "size(L) > 0",
                "size(L) >= 2",
                "size(L) != 0",
                "P != null",
                "P.share != null",
                "P.paid != null",
                "P.name != null",
                "has(P.share)")
            .list()
            .uniqueElements()
            .ofMaxSize(6);
    return Combinators.combine(lists(), picks(), asked, questions, Arbitraries.of(true, false))
        .as(
            (list, pick, guard, question, and) ->
                new Asked(
                    and,
                    guard.stream().map(one -> put(one, pick, list)).toList(),
                    put(question, pick, list)));
  }

  private static String put(String text, String pick, String list) {
    return text.replace("P", pick).replace("L", list);
  }

  @Provide
  Arbitrary<List<String>> teams() {
    return Arbitraries.of(
            "{}",
            "{name: 甲}",
            "{share: 3}",
            "{name: 乙, share: 4, skills: [研发]}",
            "{name: 甲, paid: {value: 3, currency: CNY}}",
            "{skills: []}")
        .list()
        .ofMaxSize(3);
  }

  private static Bindings bindings(String team) throws IOException {
    JsonNode items = YAML.readTree(team);
    ObjectNode tree = YAML.createObjectNode();
    tree.set("team", items);
    return new Bindings(
        "",
        FormValues.application(programme.form(), tree),
        new FactFinder(programme, ClerkLists.NONE).of(Applicant.of(programme, tree), tree),
        Struct.of(Map.of()),
        LetValues.NONE);
  }
}
