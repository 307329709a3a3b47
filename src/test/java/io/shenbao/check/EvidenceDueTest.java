package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.programme.Due;
import io.shenbao.source.SourceReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Which evidence the values of an application make due. */
class EvidenceDueTest {

  private final GoodApplication good = GoodApplication.hunan();

  @ParameterizedTest
  @CsvSource({
    "2019-05, y2022 y2023 y2024",
    "2022-12, y2022 y2023 y2024",
    "2023-01-08, y2023 y2024",
    "2024-03, y2024",
    ", y2022 y2023 y2024",
  })
  void aYoungCompanyOwesTheAuditReportsOfTheYearsThatItHas(String founded, String due) {
    ObjectNode tree = Objects.requireNonNull(good.programme().examples().get("ready")).deepCopy();
    if (founded == null) {
      tree.withObject("/applicant").remove("founded");
    } else {
      tree.withObject("/applicant").put("founded", founded);
    }
    Application application =
        Objects.requireNonNull(
            new SourceReader(good.programme()).read("ready", tree).application());

    assertThat(good.checker().examine(application).due())
        .filteredOn(one -> one.requirement().id().equals("audit-reports"))
        .map(Due::variant)
        .isEqualTo(List.of(due.split(" ")));
  }
}
