package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.cel.Direct;
import io.shenbao.cel.Struct;
import io.shenbao.programme.Applicant;
import io.shenbao.programme.Programme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is worked out directly is what CEL itself would say. */
class DirectTest {

  private static final List<String> OPERANDS =
      List.of(
          "null",
          "true",
          "3",
          "1.5",
          "3.0",
          "'示例'",
          "'b'",
          "app.shop",
          "app.shop.ovens",
          "app.shop.title",
          "app.shop.tel",
          "facts.year",
          "fromWhole(1.25)",
          "stageOf('吐司')",
          "label(app.shop.tel)",
          "app.shop.title.size()",
          "9223372036854775807",
          "['示例', 'b']",
          "app.breads.map(b, b.sort)",
          "(1 / 0 == 1)");

  private static final List<String> OPERATORS =
      List.of("==", "!=", "<", "<=", ">", ">=", "+", "in", "&&", "||", "? true :", "? 'a' :");

  private final Programme programme =
      GoodApplication.of(Path.of("src/test/packs/tiny/config"), "bakery-2031").programme();
  private final Expressions expressions = new Expressions(programme);
  private final Frame frame = frame();

  @Test
  void agreesWithCelOnEveryPair() {
    int answered = 0;
    for (String left : OPERANDS) {
      for (String operator : OPERATORS) {
        for (String right : OPERANDS) {
          answered += agrees(left + " " + operator + " " + right);
        }
      }
    }

    assertThat(answered).isGreaterThan(300);
  }

  @Test
  void agreesWithCelOnPartsOfTexts() {
    int answered = 0;
    for (String text : List.of("'示例公司'", "''", "'a😀b'", "app.shop.title", "app.shop.tel")) {
      for (String operation :
          List.of(
              ".startsWith('示')",
              ".startsWith('')",
              ".matches('例')",
              ".matches('^例')",
              ".matches('[')",
              ".matches(app.shop.title)")) {
        answered += agrees(text + operation);
      }
      for (int from = -1; from < 6; from++) {
        answered += agrees(text + ".substring(" + from + ")");
        for (int to = -1; to < 6; to++) {
          answered += agrees(text + ".substring(" + from + ", " + to + ")");
        }
      }
    }

    assertThat(answered).isGreaterThan(40);
  }

  @Test
  void leavesLongListsToCel() throws Exception {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    var breads = tree.putArray("breads");
    for (int i = 0; i < 1000; i++) {
      breads.addObject().put("sort", "法棍");
    }
    Evaluation all = evaluation("app.breads.all(b, b.sort == '法棍')");

    assertThat(all.direct(frame(programme, tree))).isEqualTo(true);
    breads.addObject().put("sort", "吐司");
    assertThat(all.direct(frame(programme, tree))).isSameAs(Direct.UNSURE);
    assertThat(all.of(frame(programme, tree))).isEqualTo(false);
  }

  @Test
  void agreesWithCelOnTheRulesOfThePack() throws Exception {
    GoodApplication good = GoodApplication.hunan();
    List<String> conditions = new ArrayList<>();
    for (CompiledRule rule :
        new PackCompiler(good.programme(), new io.shenbao.wording.Wording(java.util.Locale.CHINESE))
            .compile()
            .rules()) {
      Expression assertion = rule.assertion();
      if (assertion != null) {
        ObjectNode tree = Objects.requireNonNull(good.programme().examples().get("ready"));
        for (Frame one : frame(good.programme(), tree).each(rule.scope())) {
          Evaluation evaluation = assertion.in(one.edition());
          Object answer = evaluation.direct(one);
          if (answer != Direct.UNSURE) {
            assertThat(answer).as(assertion.text()).isEqualTo(evaluation.full(one));
            conditions.add(assertion.text());
          }
        }
      }
    }

    assertThat(conditions.stream().distinct().count()).isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.shop.ovens == 3",
        "app.shop.ovens != 4",
        "app.shop.tel == null",
        "app.shop.title != null",
        "app.shop != null",
        "app.shop.title == '示例'",
        "app.shop.title >= '示'",
        "app.shop.ovens > 2 && app.shop.ovens < 4",
        "app.shop.ovens >= 3 && app.shop.ovens <= 3",
        "app.shop.ovens == 3 || app.shop.title.matches('[')",
        "!(app.shop.ovens == 4)",
        "app.shop.ovens == 3 ? true : app.shop.title.matches('[')",
        "app.shop.ovens == 4 ? app.shop.title.matches('[') : true",
        "fromWhole(1.25) == 0.25",
        "fromWhole(1.25) > 0.2",
        "fromWhole(1.25) <= 0.25",
        "0.0 == -0.0",
        "0.0 >= -0.0 && -0.0 >= 0.0",
        "inCatalogue('法棍')",
        "facts.listed == null",
        "app.shop.title.matches('示.*') && true",
        "app.shop.title.matches('例')",
        "app.shop.title.substring(0, 1) == '示'",
        "app.shop.title.substring(1) == '例'",
        "app.shop.title in ['b', '示例']",
        "!('c' in ['b', '示例'])",
        "app.breads.exists(b, b.sort == '蛋挞')",
        "!app.breads.exists(b, b.sort == '吐司')",
        "app.breads.all(b, b.sort != '吐司')",
        "!app.breads.all(b, b.sort == '法棍')",
        "app.breads.exists_one(b, b.sort == '蛋挞')",
        "app.breads.map(b, b.sort).size() == 2",
        "app.breads.filter(b, b.sort == '蛋挞').map(b, b.sort).exists(b, b == '蛋挞')",
        "size(app.breads.filter(b, b.sort == '吐司')) == 0",
        "size(app.breads) + 1 == 3",
        "[1].exists(app, app == 1)"
      })
  void answersPlainQuestionsItself(String text) throws Exception {
    assertThat(evaluation(text).direct(frame)).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.shop.ovens > 2.5",
        "app.shop.tel < 'x'",
        "app.breads == app.breads",
        "has(app.shop.tel)",
        "inCatalogue(app.shop.tel)",
        "stageOf(app.shop.tel) == ''",
        "app.shop.title.matches(app.shop.title)",
        "app.shop.title.matches('[')",
        "app.shop.tel in ['a']",
        "app.shop.title in [app.shop.tel]",
        "app.breads.exists(b, b.sort.size() > 9 || b.sort == '蛋挞')",
        "app.breads.exists(b, app.shop.tel < b.sort)",
        "app.breads.exists(b, b.sort == '法棍' && app.breads.exists(c, c.sort != b.sort))",
        "[0, 1].exists(i, 1 / i == 1)",
        "9223372036854775807 + 1 == 0",
        "'a😀b'.substring(2) == 'b'",
        "app.shop.title.substring(3) == ''"
      })
  void leavesTheRestToCel(String text) throws Exception {
    assertThat(evaluation(text).direct(frame)).isSameAs(Direct.UNSURE);
  }

  /** 1 when there was a direct answer, and then it is CEL's. */
  private int agrees(String text) {
    Evaluation evaluation;
    try {
      evaluation = evaluation(text);
    } catch (Expressions.Mistake e) {
      return 0; // the types do not fit
    }
    Object answer = evaluation.direct(frame);
    if (answer == Direct.UNSURE) {
      return 0;
    }
    try {
      assertThat(answer).as(text).isEqualTo(evaluation.full(frame));
    } catch (CelEvaluationException e) {
      throw new AssertionError("CEL gives no answer to " + text, e);
    }
    return 1;
  }

  private Evaluation evaluation(String text) throws Expressions.Mistake {
    return expressions.value(text, Scope.APPLICATION).in("2030");
  }

  private Frame frame() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.putObject("shop").put("title", "示例").put("ovens", 3);
    var breads = tree.putArray("breads");
    Stream.of("法棍", "蛋挞").forEach(sort -> breads.addObject().put("sort", sort));
    return frame(programme, tree);
  }

  private static Frame frame(Programme programme, ObjectNode tree) {
    Applicant applicant = Applicant.of(programme, tree);
    return new Frame(
        applicant.edition(),
        FormValues.application(programme.form(), tree),
        new FactFinder(programme, null).of(applicant, tree),
        Struct.of(
            Map.of(
                "secrets", new WordList(List.of("绝密")),
                "placeholders", new WordList(List.of("***")))));
  }
}
