package io.shenbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.check.GoodApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A file whose name is nearly that of a text of the form. */
class ProsePlacesTest {

  private static final String TREE =
      """
      {"scenarios": [{"name": "刀具质量追溯"}, {"name": "刀具寿命预测"}]}
      """;

  @ParameterizedTest
  @CsvSource({
    "三、系统集成方案, 系统集成方案",
    "（三）系统集成方案, 系统集成方案",
    "3. 系统集成方案, 系统集成方案",
    "03-系统集成方案-终稿, 系统集成方案",
    "附件3 系统集成方案（定稿）, 系统集成方案",
    "系统集成方案【最终】(1), 系统集成方案",
    "系统集成方案v2.1, 系统集成方案",
    "系统集成方案_20250816, 系统集成方案",
    "系统集成方按, 系统集成方案",
    "系 统 集 成 方 案（修改稿）, 系统集成方案",
    "企业简介终稿, 企业简介",
    "企业简价, 企业简介",
    "场景实例描述-刀具质量追溯（终稿）, 场景实例描述-刀具质量追溯",
    "场景实例描述-刀具质量追朔, 场景实例描述-刀具质量追溯"
  })
  void isMeantForThatText(String title, String text) {
    assertThat(places().meant(title)).get().extracting(ProsePlaces.Place::title).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"系统集成方案评审意见", "合同", "2023年度审计报告", "企业章程", "简介", "系统集成方案", "（三）", "终稿", "技术协议"})
  void anyOtherNameIsMeantForNone(String title) {
    assertThat(places().meant(title)).isEmpty();
  }

  @Test
  void ofVeryManyFilesOnlySomeAreLookedAt() {
    ProsePlaces places = places();
    for (int i = 0; i < 50; i++) {
      assertThat(places.meant("三、系统集成方案")).isPresent();
    }

    assertThat(places.meant("三、系统集成方案")).isEmpty();
  }

  private static ProsePlaces places() {
    return ProsePlaces.of(
        GoodApplication.hunan().programme(), JsonMapper.builder().build().readTree(TREE));
  }
}
