package io.shenbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pattern's passages all hold. */
class HallmarksTest {

  private static final List<String> PATTERNS =
      List.of(
          "(?:取得|获得|具有)[^，,、]{0,24}(?:检测|检验)报告",
          "(?:经|由|通过)[^，,、]{0,16}(?:第三方|权威)[^，,、]{0,16}(?:检测|鉴定)",
          "(?:获得?|荣获)[^，,]{0,30}(?:[一二三特]等奖|[金银铜]奖|进步奖)",
          "专利[^，,]{0,6}(?:申请|受理|审查)中",
          "(?:(?:已|未)?取得|拥有+)专利*权?",
          "认证|(?:检测|.)报告",
          "(获得|荣获){1,2}金奖",
          "拥有\\s?专利",
          "(?i)ISO认证",
          "^通过.+?认证$");

  /** What the texts are made of. */
  private static final List<String> PIECES =
      List.of(
          "取得", "获得", "获", "荣", "经", "通过", "具有", "第三方", "检测", "检验", "报告", "金奖", "二等奖", "进步奖", "专利",
          "申请", "中", "认证", "拥有", "有", "权", "已", "未", "，", "公司", "iso", "ISO", " ");

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "(?:取得|获得)[^，]{0,9}(?:检测|检验)报告 = [[取得, 获得], [检测, 检验], [报告]]",
        "获得? = [[获]]",
        "甲+乙 = [[乙]]",
        "a.b[cd]e = [[a], [b], [e]]",
        "(?:[一二]等奖|[金银]奖) = [[等奖, 奖]]",
        "(?:甲|乙)?丙 = [[丙]]",
        "甲|[乙丙] = []",
        "\\d台 = []",
        "(?i)ISO = []",
        "[[:alpha:]]证 = []",
      })
  void areTheWordsThatNoPassageIsWithout(String pattern, String sets) {
    assertThat(Hallmarks.of(pattern).sets()).hasToString(sets);
  }

  @Test
  void areInEveryTextThatThePatternFits() {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = 1 + random.nextInt(7); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.toString());
    }

    for (String pattern : PATTERNS) {
      Hallmarks hallmarks = Hallmarks.of(pattern);
      List<String> fitting =
          texts.stream().filter(text -> hallmarks.pattern().matcher(text).find()).toList();
      assertThat(fitting).as(pattern).hasSizeGreaterThan(3).allMatch(hallmarks::mayBeIn);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"企业建有数字化车间", "取得了很大的进步", "报告已检测"})
  void spareTheTextsThatHaveNone(String text) {
    assertThat(Hallmarks.of(PATTERNS.get(0)).mayBeIn(text)).isFalse();
  }
}
