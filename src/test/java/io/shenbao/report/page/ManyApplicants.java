package io.shenbao.report.page;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Tally;
import io.shenbao.check.GoodApplication;
import io.shenbao.review.Assessments;
import io.shenbao.review.RunResult;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A run of many applications of few counties, whose names try to be more than names. */
final class ManyApplicants {

  static final int IN_A_COUNTY = 130;

  private static final GoodApplication GOOD = GoodApplication.hunan();
  private static final Outcome[] OUTCOMES = Outcome.values();

  private ManyApplicants() {}

  static RunResult run(int count) {
    return new RunResult(
        GOOD.programme(),
        "shenbao",
        "2025-04-28T08:00:00+08:00",
        "",
        Assessments.of(IntStream.rangeClosed(1, count).mapToObj(ManyApplicants::one).toList()),
        List.of(),
        List.of(),
        List.of(),
        List.of("推荐汇总表.docx"),
        List.of());
  }

  private static Assessment one(int number) {
    String path = "%02d县/%05d".formatted(number / IN_A_COUNTY, number);
    List<Finding> findings =
        List.of(
            Finding.failed("required", Severity.ERROR)
                .at(new Origin.Line(path + "/application.yaml", 1, 1))
                .says("source.number", "产能" + number, "</script><script>alert(1)</script>", "多"),
            Finding.failed("limit", Severity.WARNING)
                .at(new Origin.Line(path + "/application.yaml", 2, 1))
                .says("source.number", "人数", "\u2028\u202E{0}", "多"),
            Finding.manual("no-secrets").at("x").says("source.io"));
    return new Assessment(
        path,
        "<b>企业" + number + "</b>",
        "91430211MA4TLBA17U",
        "工厂",
        path + "/application.yaml",
        List.of(),
        OUTCOMES[number % OUTCOMES.length],
        false,
        List.of(),
        List.of(),
        new Judgement(findings, Tally.NONE, List.of()),
        List.of(),
        List.of(),
        List.of(path + "/审核意见.html"),
        null);
  }

  /** What an applicant has of scenarios. */
  static Scenes scenes() {
    return Scenes.of(
        GOOD.programme(), Objects.requireNonNull(GOOD.programme().examples().get("ready")));
  }
}
