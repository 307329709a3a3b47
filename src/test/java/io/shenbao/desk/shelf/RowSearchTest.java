package io.shenbao.desk.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.batch.store.OverviewRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSearchTest {

  private static OverviewRow row(String path, String title, String outcome, int errors, int open) {
    return new OverviewRow(
        path,
        title,
        "9143" + path.length(),
        "工厂" + title,
        outcome,
        errors,
        0,
        open,
        errors > 0 ? List.of("a-rule", "another") : List.of(),
        errors > 9 ? "2026-05-02T08:00:00+08:00" : "2026-05-01T08:00:00+08:00",
        title);
  }

  private static final Applications ALL =
      Applications.of(
          List.of(
              row("甲县/c", "丙公司", "ready", 0, 2),
              row("甲县/a", "甲公司", "needs-fix", 9, 0),
              row("乙县/b", "乙公司", "needs-fix", 10, 1)));

  private static RowSearch wish(
      String text, String outcome, String county, String rule, boolean open) {
    return new RowSearch(
        text, outcome, county, rule, RowSearch.News.ANY, open, RowSearch.Sort.ORDER, false, 0);
  }

  private static List<String> paths(RowSearch wish) {
    return wish.among(ALL, line -> false).lines().stream().map(one -> one.row().path()).toList();
  }

  @Test
  void whoWantsNothingInParticularSeesAllInTheRunsOrder() {
    assertThat(paths(wish("", "", "", "", false))).containsExactly("甲县/c", "甲县/a", "乙县/b");
  }

  @Test
  void filtersHoldTogether() {
    assertThat(paths(wish("", "needs-fix", "甲县", "", false))).containsExactly("甲县/a");
    assertThat(paths(wish("", "", "", "another", true))).containsExactly("乙县/b");
    assertThat(paths(wish("乙公司", "", "", "", false))).containsExactly("乙县/b");
    assertThat(paths(wish("工厂甲", "ready", "", "", false))).isEmpty();
  }

  @Test
  void sortsNumbersAsNumbers() {
    RowSearch wish =
        new RowSearch("", "", "", "", RowSearch.News.ANY, false, RowSearch.Sort.ERRORS, true, 0);
    assertThat(paths(wish)).containsExactly("乙县/b", "甲县/a", "甲县/c");
  }

  @Test
  void thoseThatAreEqualInAColumnStandInTheRunsOrder() {
    RowSearch wish =
        new RowSearch("", "", "", "", RowSearch.News.ANY, false, RowSearch.Sort.OUTCOME, true, 0);
    assertThat(paths(wish)).containsExactly("甲县/c", "甲县/a", "乙县/b");
  }

  @Test
  void aPageThatIsNotThereIsTheLastOne() {
    List<OverviewRow> rows = new ArrayList<>();
    for (int i = 0; i < 2 * RowSearch.ROWS + 1; i++) {
      rows.add(row("p" + i, "t", "ready", 0, 0));
    }
    RowSearch.Granted granted =
        wish("", "", "", "", false)
            .at(Integer.MAX_VALUE)
            .among(Applications.of(rows), row -> false);

    assertThat(granted.pages()).isEqualTo(3);
    assertThat(granted.page()).isEqualTo(2);
    assertThat(granted.lines()).hasSize(1);
    assertThat(wish("", "", "", "", false).at(-7).among(Applications.of(rows), row -> false).page())
        .isZero();
  }

  @Test
  void countsLeadToTheRowsThatTheyCount() {
    ALL.totals()
        .rules()
        .forEach((rule, count) -> assertThat(paths(wish("", "", "", rule, false))).hasSize(count));
    ALL.totals()
        .counties()
        .forEach(
            (county, count) -> assertThat(paths(wish("", "", county, "", false))).hasSize(count));
    assertThat(paths(wish("", "", "", "", true))).hasSize((int) ALL.totals().open());
  }

  private static RowSearch news(RowSearch.News news) {
    return new RowSearch("", "", "", "", news, false, RowSearch.Sort.ORDER, false, 0);
  }

  @Test
  void findsWhatTheLastRunThatChangedAnythingHasChanged() {
    assertThat(paths(news(RowSearch.News.RUN))).containsExactly("乙县/b");
  }

  @Test
  void findsWhatNobodyHasLookedAtSinceItChanged() {
    assertThat(
            news(RowSearch.News.UNSEEN)
                .among(ALL, line -> line.row().title().equals("甲公司"))
                .lines())
        .extracting(line -> line.row().path())
        .containsExactly("甲县/a");
  }

  @Test
  void countsWhatFailsInEachCounty() {
    FailureMap map = ALL.failures();

    assertThat(map.counties()).containsEntry("甲县", 2).containsEntry("乙县", 1);
    assertThat(map.count("a-rule", "甲县")).isEqualTo(1);
    assertThat(map.count("a-rule", "乙县")).isEqualTo(1);
    assertThat(map.rules()).containsEntry("a-rule", 2);
  }
}
