package io.shenbao.batch.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The run's files keep their names; an applicant's folder makes room. */
class FolderNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report.html",
        "Report.HTML",
        "report.json",
        "report.junit.xml",
        "推荐汇总表.docx",
        "推荐汇总表.xlsx",
        "推荐汇总表.pdf",
        "审核清单.xlsx",
        "审核清单-未采用1.xlsx",
        ".shenbao",
        ".report.json.tmp"
      })
  void aFolderNamedLikeAFileOfTheRunHasASuffix(String name) {
    FolderNames names = new FolderNames("in", List.of(name, "甲"), Map.of());

    assertThat(names.of(name)).isEqualTo(name + "-申报");
    assertThat(names.of("甲")).isEqualTo("甲");
  }

  @Test
  void whatLiesDeeperMovesWithItsTopFolder() {
    FolderNames names = new FolderNames("in", List.of("report.html/甲", "report.html/乙"), Map.of());

    assertThat(names.of("report.html/甲")).isEqualTo("report.html-申报/甲");
    assertThat(names.of("report.html/乙")).isEqualTo("report.html-申报/乙");
  }

  @Test
  void aFolderDeeperDownMayBeNamedLikeAFileOfTheRun() {
    assertThat(new FolderNames("in", List.of("甲/report.html"), Map.of()).of("甲/report.html"))
        .isEqualTo("甲/report.html");
  }

  @Test
  void theSuffixedNameIsNobodyElses() {
    FolderNames names =
        new FolderNames("in", List.of("report.html", "report.html-申报", "Report.html"), Map.of());

    assertThat(List.of("report.html", "report.html-申报", "Report.html").stream().map(names::of))
        .containsExactly("report.html-申报2", "report.html-申报", "Report.html-申报3");
  }

  @Test
  void aNameOnceGivenStays() {
    Map<String, String> earlier = Map.of("report.html", "report.html-申报2");

    assertThat(new FolderNames("in", List.of("report.html"), earlier).of("report.html"))
        .isEqualTo("report.html-申报2");
  }

  @Test
  void theInputItselfCountsByItsName() {
    assertThat(new FolderNames("report.json", List.of("."), Map.of()).of("."))
        .isEqualTo("report.json-申报");
  }

  @Test
  void anArchivesDocumentsLieWhereAFoldersWouldUnlessTwoWouldShareIt() {
    FolderNames names =
        new FolderNames("in", List.of("甲.zip", "城区/乙.7z", "丙.rar", "丙.zip", "全部.zip/丁"), Map.of());

    assertThat(List.of("甲.zip", "城区/乙.7z", "丙.rar", "丙.zip", "全部.zip/丁"))
        .map(names::of)
        .containsExactly("甲", "城区/乙", "丙.rar", "丙.zip", "全部/丁");
  }
}
