package io.shenbao.check.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.check.fact.FactFinder;
import io.shenbao.programme.Applicant;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.source.table.ClerkLists;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class RuleCompilerTest {

  private Programme programme;
  private RuleCompiler expressions;
  private final ObjectNode tree = JsonNodeFactory.instance.objectNode();

  @BeforeEach
  void readTheTinyPack() throws IOException {
    programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("src/test/packs/tiny/config"), new Wording(Locale.CHINESE))
                .read("bakery-2031")
                .programme());
    expressions = new RuleCompiler(programme);
    tree.putObject("shop").put("title", "示例").put("ovens", 3);
    var breads = tree.putArray("breads");
    breads.addObject().put("sort", "法棍").put("nick", "甲");
    breads.addObject().put("sort", "蛋挞").put("nick", "乙");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.shop.ovens >= 2",
        "app.shop.ovens + 1 == 4",
        "app.shop.ovens > 2.5",
        "app.shop.ovens * 2.5 == 7.5",
        "2.5 + app.shop.ovens == 5.5",
        "app.shop.ovens / 2 == 1.5",
        "[1, 2.5].map(x, x * 2.0) == [2.0, 5.0]",
        "(true ? 1.5 : 2.0) - 1 == 0.5",
        "round(app.shop.ovens / 7, 2) == 0.43",
        "round(2.675, 2) == 2.68",
        "round(app.shop.ovens, 0) == 3.0",
        "formatted(1234567.891, '#,##0.00') == '1,234,567.89'",
        "formatted(app.shop.ovens, '0.0%') == '300.0%'",
        "ageOn('2008-05-20', '2031-05-19') == 22",
        "monthsBetween('2030-11', '2031-02') == 3",
        "daysBetween('2031-02-28', '2031-03') == 1",
        "app.shop.tel == null",
        "app.shop.tel != 'x'",
        "app.shop.title != null && app.shop.title.size() == 2",
        "size(app.breads) == 2",
        "app.breads.exists(b, b.sort == '蛋挞')",
        "size(facts.scenarios) == 1",
        "'主食' in facts.groups",
        "stageOf('吐司') == '软包'",
        "groupOf('蛋挞') == ''",
        "suggestScenario('法根') == '法棍'",
        "app.shop.title.matches('^示.*')",
        "validCreditCode('91350100M000100Y43')",
        "validCreditCode('91330100799655058B')",
        "validCreditCode('914403001922038216')",
        "validCreditCode('9144030071526726XG')",
        "!validCreditCode('91350100M000100Y4Z')",
        "!validCreditCode('')",
        "isStage('软包')",
        "!isStage('吐司')",
        "otherEdition('法棍') == ''",
        "!sameName('none', '1', 'x')",
        "lookup('none', '1') == ''",
        "suggestStage('软句') == '软包'",
        "outOfScale(100.0, [1.0], 100.0)",
        "outOfScale(-100.0, [1.0, 0.5], 100.0)",
        "!outOfScale(99.0, [1.0], 100.0)",
        "!outOfScale(100.0, [1.0, 2.0], 100.0)",
        "outOfScale(1.0, [100.0, 200.0], 100.0)",
        "!outOfScale(1.0, [99.0], 100.0)",
        "!outOfScale(1.0, [100.0, 2.0], 100.0)",
        "!outOfScale(0.0, [100.0], 100.0)",
        "!outOfScale(100.0, [0.0], 100.0)",
        "outOfScale(100, [1.0], 100.0)",
        "outOfScale(100.0, [1], 100)",
        "!outOfScale(99, [1], 100)",
        "!outOfScale(100.0, [], 100.0)",
        "total([1.5, null, 2.0]) == 3.5",
        "label([1.0, null, 2.5]) == '1、、2.5'",
        "extract('成立于2006年', '于([0-9]{4})年') == '2006'",
        "extract('成立于2006年', '[0-9]+年') == '2006年'",
        "extract('没有', '([0-9]+)') == ''",
        "numeral('二十三台') == 23.0",
        "numeral('十') == 10.0",
        "numeral('一千零八十') == 1080.0",
        "numeral('一亿二千三百万元') == 123000000.0",
        "numeral('三万亿元') == 3000000000000.0",
        "numeral('九十四点一') == 94.1",
        "numeral('二〇〇六年') == 2006.0",
        "numeral('1,200.5万元') == 1200.5",
        "numeral('2006-09-12') == 2006.0",
        "numeral('没有') == -1.0",
        "numeral('') == -1.0",
        "label(null) == ''",
        "label(3) == '3'",
        "label(1.0 / 0.0) == 'Infinity'",
      })
  void holds(String text) throws Exception {
    assertThat(expressions.condition(text, Scope.APPLICATION).holds(bindings())).isTrue();
  }

  @Test
  void refusesAMisspeltField() {
    assertThatThrownBy(() -> expressions.condition("app.shop.ovns > 2", Scope.APPLICATION))
        .isInstanceOf(RuleCompiler.Mistake.class)
        .hasMessageContaining("ovns");
  }

  @Test
  void refusesAnExpressionThatIsNoCondition() {
    assertThatThrownBy(() -> expressions.condition("app.shop.title", Scope.APPLICATION))
        .isInstanceOf(RuleCompiler.Mistake.class);
  }

  @Test
  void bindsItToEachItemOfAList() throws Exception {
    Scope scope = Scope.each(programme.form(), "app.breads").orElseThrow();
    Message message = Message.compile("{it.number}、{it.nick}（{it.family}）", scope, expressions);

    assertThat(bindings().each(scope))
        .extracting(message::render, bindings -> ValuePath.of("it.sort").place(bindings).toString())
        .containsExactly(
            Tuple.tuple("1、甲（）", "/breads/0/sort"), Tuple.tuple("2、乙（）", "/breads/1/sort"));
  }

  @Test
  void bracesInsideQuotedTextsBelongToTheText() throws Exception {
    assertThat(message("{'}'}甲{\"a\\\"}\"}乙{label('{')}").render(bindings())).isEqualTo("}甲a\"}乙{");
  }

  @Test
  void aMessageIsWrongWhereItIsWrong() {
    assertThatThrownBy(() -> message("甲乙{app.shop"))
        .isInstanceOfSatisfying(
            RuleCompiler.Mistake.class, one -> assertThat(one.column()).isEqualTo(3));
    assertThatThrownBy(() -> message("甲乙{app.shop.ovns}"))
        .isInstanceOfSatisfying(
            RuleCompiler.Mistake.class, one -> assertThat(one.column()).isEqualTo(12));
  }

  @Test
  void whatCanNotBeWorkedOutIsAnEllipsis() throws Exception {
    assertThat(message("{1 / (app.shop.ovens - 3)}个").render(bindings())).isEqualTo("…个");
  }

  @Test
  void aMessageKnowsWhatItReads() throws Exception {
    Message told = Message.compile("{app.shop.title}：{review.text}", Scope.REVIEWED, expressions);

    assertThat(told.uses("review")).isTrue();
    assertThat(told.uses("facts")).isFalse();
    assertThat(message("plain").uses("app")).isFalse();
  }

  private Message message(String text) throws RuleCompiler.Mistake {
    return Message.compile(text, Scope.APPLICATION, expressions);
  }

  private Bindings bindings() {
    return new Bindings(
        "2030",
        FormValues.application(programme.form(), tree),
        new FactFinder(programme, ClerkLists.NONE).of(Applicant.of(programme, tree), tree),
        Struct.of(Map.of()),
        LetValues.NONE);
  }
}
