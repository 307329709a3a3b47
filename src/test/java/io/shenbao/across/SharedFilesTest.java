package io.shenbao.across;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.attachment.inspection.FilePrint;
import io.shenbao.programme.AcrossRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A file that several applicants hand in is told once at each of them. */
class SharedFilesTest {

  private static final AcrossRule.Files FILES = new AcrossRule.Files(List.of("photos", "films"));
  private static final AcrossRule RULE =
      new AcrossRule(
          "shared", "", FILES, Severity.WARNING, "", "", true, "{file} {how} {others}", "");

  private final SharedFiles files = new SharedFiles(RULE, FILES);

  @Test
  void theSameBytesOfTwoApplicantsAreToldAtBothWithTheOthersFile() {
    add(0, "甲", print("a/1.mp4", "films", "11", 0), print("a/2.mp4", "films", "22", 0));
    add(1, "乙", print("b/9.mp4", "films", "22", 0));

    Map<Integer, List<Finding>> found = files.findings();
    assertThat(found).containsOnlyKeys(0, 1);
    assertThat(found.get(0)).hasSize(1);
    assertThat(Objects.requireNonNull(found.get(0)).get(0).message().facts())
        .contains("a/2.mp4", List.of("乙"));
    assertThat(Objects.requireNonNull(found.get(1)).get(0).counterpart())
        .extracting(other -> other.there())
        .isEqualTo("a/2.mp4");
  }

  @Test
  void picturesThatLookAlikeAreToldOnceForAllOfThem() {
    add(0, "甲", print("a/1.jpg", "photos", "11", 0xF0F0F0F0F0L));
    add(
        1,
        "乙",
        print("b/1.jpg", "photos", "22", 0xF0F0F0F0F1L),
        print("b/2.jpg", "photos", "33", 0xF0F0F0F0F3L));

    assertThat(files.findings().get(0)).hasSize(1);
    assertThat(files.findings().get(1)).hasSize(1);
  }

  @Test
  void oneApplicantsOwnFilesAndOtherRequirementsAreNobodyElsesBusiness() {
    add(0, "甲", print("a/1.jpg", "photos", "11", 1), print("a/l.pdf", "licence", "99", 0));
    add(1, "甲", print("b/1.jpg", "photos", "11", 1), print("b/2.jpg", "photos", "11", 1));
    add(2, "乙", print("c/l.pdf", "licence", "99", 0));

    assertThat(files.findings()).isEmpty();
  }

  @Test
  void oneFileOfVeryManyApplicantsIsToldInLinearTimeAndNamesFive() {
    IntStream.range(0, 2_000)
        .forEach(i -> add(i, "企业" + i, print(i + "/1.jpg", "photos", "11", 5)));

    Map<Integer, List<Finding>> found = files.findings();
    assertThat(found).hasSize(2_000);
    assertThat(Objects.requireNonNull(found.get(7)).get(0).message().toString())
        .contains("企业0")
        .contains("1999")
        .doesNotContain("企业8");
  }

  @Test
  void theyAreKeptWithTheResult() {
    Traits traits =
        Traits.NONE.with(List.of(print("a/1.jpg", "photos", "abc", -1L), print("b", "x", "d", 0)));

    String kept = JsonMapper.builder().build().writeValueAsString(TraitsJson.write(traits));
    assertThat(TraitsJson.read(JsonMapper.builder().build().readTree(kept))).isEqualTo(traits);
  }

  private static FilePrint print(String place, String requirement, String hash, long likeness) {
    return new FilePrint(place, requirement, hash, likeness);
  }

  private void add(int order, String applicant, FilePrint... prints) {
    Member member = new Member(order, "path" + order, applicant, "", applicant);
    files.add(member, Traits.NONE.with(List.of(prints)));
  }
}
