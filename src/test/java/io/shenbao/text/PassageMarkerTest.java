package io.shenbao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageMarkerTest {

  @Test
  void findsAPassageAcrossOtherSpacesAndWidths() {
    assertThat(
            new PassageMarker("统一社会信用代码:91430204MA4TLGD281")
                .in("（统一 社会信用代码：\n９1430204MA4TLGD281）有效"))
        .isEqualTo(new PassageMarker.Parts("（", "统一 社会信用代码：\n９1430204MA4TLGD281", "）有效"));
  }

  @Test
  void anEllipsisIsNotOfTheText() {
    assertThat(new PassageMarker("…营业收入 9.1 亿元…").in("全年营业收入9.1亿元，").marked())
        .isEqualTo("营业收入9.1亿元");
  }

  @Test
  void marksNothingThatIsNotThere() {
    assertThat(new PassageMarker("甲公司").in("乙公司").isMarked()).isFalse();
    assertThat(new PassageMarker("").in("乙公司").isMarked()).isFalse();
    assertThat(new PassageMarker("𠮷野").in("店名𠮷野家").marked()).isEqualTo("𠮷野");
  }
}
