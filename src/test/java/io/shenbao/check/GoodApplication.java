package io.shenbao.check;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Said;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.source.table.Roster;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The good application that a pack's examples start from, to be edited and judged. */
public record GoodApplication(Programme programme, Checker checker) {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  public static GoodApplication hunan() {
    return of(Path.of("config"), "hunan-advanced-2025");
  }

  public static GoodApplication of(Path config, String id) {
    try {
      Programme programme =
          Objects.requireNonNull(new ProgrammeReader(config, WORDING).read(id).programme());
      return new GoodApplication(programme, new Checker(programme, WORDING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All findings, the reader's among them, after a merge patch is laid over an example. */
  public List<Finding> edited(
      String from, @Nullable JsonNode merge, @Nullable List<String> listed) {
    ObjectNode tree = Objects.requireNonNull(programme.examples().get(from)).deepCopy();
    if (merge != null) {
      Patch.lay(merge, tree);
    }
    return judged(tree, listed);
  }

  /** All findings, the reader's among them, of a tree of texts. */
  public List<Finding> judged(ObjectNode tree, @Nullable List<String> listed) {
    SourceReading reading = new SourceReader(programme).read("example", tree);
    Application application = Objects.requireNonNull(reading.application());
    Checker judge = listed == null ? checker : checker.with(Roster.of(listed));
    return Stream.concat(
            reading.judgement().findings().stream(),
            judge.examine(application).check(reading.flagged()).findings().stream())
        .toList();
  }

  public List<Finding> edited(@Nullable JsonNode merge, @Nullable List<String> listed) {
    return edited("ready", merge, listed);
  }

  /** What findings say in the pack's words. */
  public Said said() {
    return Said.of(programme);
  }

  /** Whether a finding is an error or a warning. */
  public static boolean isProblem(Finding finding) {
    return finding.verdict() != Verdict.MANUAL && finding.severity() != Severity.INFO;
  }
}
