package io.shenbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.structure.Growth;
import io.shenbao.structure.HostileShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which file names a glob fits. */
@WholeProgram
class NamePatternTest {

  @ParameterizedTest
  @CsvSource({
    "*营业执照*, 营业执照.pdf, 4",
    "*营业执照*, 2025 营业执照（副本）.pdf, 4",
    "*营业执照*, 营业 执照.tar.pdf, 4",
    "*营业执照*, 执照.pdf, 0",
    "2023*审计*, 2023年审计报告.pdf, 6",
    "2023*审计*, 年2023审计.pdf, 0",
    "*ＡＢ, xab.pdf, 2",
    "a*a, a.pdf, 0",
    "ab*ba, aba.pdf, 0",
    "a*b*c, aXbXc.pdf, 3",
    "甲.乙, 甲乙.pdf, 2",
    "甲.乙, 甲丙乙.pdf, 0",
    "①*, ①②.pdf, 1",
    "*, 甲.pdf, 0",
  })
  void countsTheCharactersThatAgree(String glob, String name, int fit) {
    assertThat(NamePattern.of(glob).fit(NamePattern.stem(name))).isEqualTo(fit);
  }

  @ParameterizedTest
  @EnumSource
  void takesNoLongerForAHostileName(HostileShape shape) {
    Growth.isNoFasterThanTheInput(
        shape.name(),
        Growth.LARGEST,
        size -> {
          String text = shape.of(size);
          return () -> {
            NamePattern.of(text).fit(NamePattern.stem("甲.pdf"));
            NamePattern.of("a*a*甲").fit(NamePattern.stem(text));
          };
        });
  }
}
