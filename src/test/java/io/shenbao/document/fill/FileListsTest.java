package io.shenbao.document.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Evidence;
import io.shenbao.check.GoodApplication;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileListsTest {

  private final Programme programme = GoodApplication.hunan().programme();

  @Test
  void nameTheFilesOfEachRequirementWithoutTheirFolders() {
    Map<String, Object> lists =
        FileLists.of(
            programme,
            List.of(
                evidence("甲/01-营业执照/营业执照.pdf", "licence"),
                evidence("甲/别的.txt", null),
                evidence("甲/02-审计报告/2023.pdf", "audit-reports"),
                evidence("甲/02-审计报告/2024.pdf", "audit-reports")));

    assertThat(lists.keySet()).isEqualTo(programme.requirements().keySet());
    assertThat(names(lists, "licence")).containsExactly("营业执照.pdf");
    assertThat(names(lists, "audit-reports")).containsExactly("2023.pdf", "2024.pdf");
    assertThat(names(lists, "videos")).isEmpty();
  }

  @Test
  void areNoLongerThanAPrinterBearsAndSayHowManyFilesThereAre() {
    List<Evidence> many = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      many.add(evidence("甲/%05d.jpg".formatted(i), "photographs"));
    }

    assertThat(names(FileLists.of(programme, many), "photographs"))
        .hasSize(201)
        .startsWith("00000.jpg")
        .endsWith("……（共10000个文件）");
  }

  private static Evidence evidence(String file, @Nullable String requirement) {
    return new Evidence(file, requirement, "", "readable", null, null, List.of());
  }

  private static List<String> names(Map<String, Object> lists, String requirement) {
    return ((List<?>) lists.get(requirement))
        .stream().map(one -> ((PrintedValue) ((Map<?, ?>) one).get("name")).text()).toList();
  }
}
