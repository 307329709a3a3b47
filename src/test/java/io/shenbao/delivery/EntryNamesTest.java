package io.shenbao.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is packed here can be unpacked on any system. */
class EntryNamesTest {

  @ParameterizedTest
  @CsvSource({
    "营业执照.pdf, 营业执照.pdf",
    "2023:审计?.pdf, 2023_审计_.pdf",
    "..\\..\\发票.pdf, .._.._发票.pdf",
    "con.pdf, _con.pdf",
    "LPT1, _LPT1",
    "照片. . , 照片",
    "..., _",
  })
  void aNameThatWindowsForbidsBecomesOneThatItTakes(String own, String fit) {
    assertThat(EntryNames.fit(own)).isEqualTo(fit);
  }

  @Test
  void aLongNameKeepsItsExtension() {
    assertThat(EntryNames.fit("报".repeat(300) + ".pdf")).hasSize(120).endsWith("报.pdf");
    assertThat(EntryNames.fit("𠮷".repeat(300) + ".pdf")).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void noTwoNamesDifferInNothingButCase() {
    EntryNames names = new EntryNames();
    assertThat(names.of("03-荣誉证书", "Award.PDF")).isEqualTo("03-荣誉证书/Award.PDF");
    assertThat(names.of("03-荣誉证书", "award.pdf")).isEqualTo("03-荣誉证书/award（2）.pdf");
    assertThat(names.of("03-荣誉证书", "AWARD.pdf")).isEqualTo("03-荣誉证书/AWARD（3）.pdf");
  }
}
