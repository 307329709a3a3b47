package io.shenbao.across;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.attachment.inspection.FilePrint;
import io.shenbao.programme.AcrossRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  private final List<Member> members = new ArrayList<>();
  private final TraitsOnHand shelf = new TraitsOnHand(new Sketcher(List.of()));

  @Test
  void theSameBytesOfTwoApplicantsAreToldAtBothWithTheOthersFile() {
    add(0, "甲", print("a/1.mp4", "films", "11", 0), print("a/2.mp4", "films", "22", 0));
    add(1, "乙", print("b/9.mp4", "films", "22", 0));

    Map<Integer, List<Finding>> found = findings();
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

    assertThat(findings().get(0)).hasSize(1);
    assertThat(findings().get(1)).hasSize(1);
  }

  @Test
  void oneApplicantsOwnFilesAndOtherRequirementsAreNobodyElsesBusiness() {
    add(0, "甲", print("a/1.jpg", "photos", "11", 1), print("a/l.pdf", "licence", "99", 0));
    add(1, "甲", print("b/1.jpg", "photos", "11", 1), print("b/2.jpg", "photos", "11", 1));
    add(2, "乙", print("c/l.pdf", "licence", "99", 0));

    assertThat(findings()).isEmpty();
  }

  @Test
  void oneFileOfVeryManyApplicantsIsToldInLinearTimeAndNamesFive() {
    IntStream.range(0, 2_000)
        .forEach(i -> add(i, "企业" + i, print(i + "/1.jpg", "photos", "11", 5)));

    Map<Integer, List<Finding>> found = findings();
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
    assertThat(order).isEqualTo(members.size());
    members.add(new Member(order, "path" + order, applicant, "", applicant));
    shelf.put("path" + order, Traits.NONE.with(List.of(prints)));
  }

  /** By the order of the application, where there are any. */
  private Map<Integer, List<Finding>> findings() {
    SharedFiles files = new SharedFiles(RULE, FILES, members, new Particulars(members, shelf));
    members.forEach(member -> files.add(member.order(), shelf.sketch(member.path())));
    files.gather();
    Map<Integer, List<Finding>> findings = new LinkedHashMap<>();
    for (Member member : members) {
      List<Finding> its = files.findings(member.order(), new Excerpts(() -> ""));
      if (!its.isEmpty()) {
        findings.put(member.order(), its);
      }
    }
    return findings;
  }
}
