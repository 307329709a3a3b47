package io.shenbao.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.report.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The report of a thousand applicants as Chromium shows it, from a folder. */
@WholeProgram
class BookBrowserTest {

  private static final int APPLICANTS = 1_000;

  /** So many that a page of them scrolls. */
  private static final int IN_A_PART = 25;

  @TempDir static Path folder;
  private static JsonNode seen;

  @BeforeAll
  static void lookAtIt() throws Exception {
    BookFolder.write(ManyApplicants.run(APPLICANTS), IN_A_PART, folder);
    seen = Browser.look("book.mjs", folder);
  }

  @Test
  void isAccessibleFitsAPhoneAndAsksForNothingBesideIt() {
    assertThat(seen.path("found").valueStream().map(JsonNode::asString)).isEmpty();
  }

  @Test
  void readsTheDataOnlyWhenSomebodySearches() {
    assertThat(seen.path("before").asInt()).isZero();
    assertThat(seen.path("after").asInt()).isEqualTo(APPLICANTS / 250);
  }

  @Test
  void findsByNameTextOutcomeAndRuleAmongAll() {
    assertThat(seen.at("/name/shown").asInt()).isEqualTo(1);
    assertThat(seen.at("/name/said").asString()).startsWith("显示 1/1000 家申报单位，2/2000");
    assertThat(seen.at("/text/shown").asInt()).isEqualTo(1);
    assertThat(seen.at("/outcome/said").asString()).startsWith("显示 200/1000 家");
    assertThat(seen.at("/outcome/shown").asInt()).as("some, and more when asked").isEqualTo(50);
    assertThat(seen.at("/outcome/more").asInt()).isEqualTo(100);
    assertThat(seen.at("/rule/said").asString()).startsWith("显示 1000/1000 家申报单位，1000/2000");
  }

  @Test
  void leadsFromWhatIsFoundToItsPlace() {
    assertThat(seen.at("/place/opened").asBoolean()).isTrue();
    assertThat(seen.at("/place/title").asString()).isEqualTo("<b>企业777</b>");
    assertThat(seen.at("/place/back").asBoolean()).isTrue();
  }

  @Test
  void readsWithoutScripts() {
    assertThat(seen.at("/still/filters").asBoolean(true)).isFalse();
    assertThat(seen.at("/still/parts").asInt()).isEqualTo(seen.path("parts").asInt());
  }

  @Test
  void isSearchedToNoEndWhereTheDataIsNotThereAndSaysSo() {
    assertThat(seen.path("missing").asString()).contains("index-3.js");
  }
}
