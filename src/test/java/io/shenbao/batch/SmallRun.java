package io.shenbao.batch;

import com.google.common.base.Suppliers;
import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.attachment.child.Inspector;
import io.shenbao.check.Checker;
import io.shenbao.cli.LastingFolder;
import io.shenbao.decision.DecisionFolder;
import io.shenbao.decision.Decisions;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.template.TemplateException;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.report.ReportFormat;
import io.shenbao.review.Assessments;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs in this process over small applications, disturbed where a test wants it. */
final class SmallRun implements AutoCloseable {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Supplier<Pack> PACK = Suppliers.memoize(SmallRun::read);

  final Path input;
  private final Pack pack = PACK.get();
  private final Inspector inspector = new Inspector(Duration.ofSeconds(30));
  private final Path decided;
  private Decisions decisions = Decisions.none();
  private Progress progress = Progress.NONE;

  SmallRun(Path folder, List<String> applications) throws Exception {
    input = folder.resolve("in");
    decided = folder.resolve("decisions");
    String ready =
        Files.readString(Path.of("config/programmes/hunan-advanced-2025/examples/ready.yaml"));
    int number = 0;
    for (String path : applications) {
      Path application = Files.createDirectories(input.resolve(path));
      Files.writeString(
          application.resolve("application.yaml"),
          ready
              .replace("91430211MA4TLBA17U", "91430211MA4T%05d0".formatted(number))
              .replace("示例智能工厂", "示例智能工厂%03d".formatted(number))
              .replace("13900000001", "139%08d".formatted(number)));
      number++;
    }
  }

  /**
   * The pack as all runs of a process have it: to read and compile it takes longer than they do.
   */
  private record Pack(Programme programme, Wording wording, Checker checker, Documents documents) {}

  private static Pack read() {
    Wording own = new Wording(Locale.CHINESE);
    try {
      Programme programme =
          Objects.requireNonNull(
              new ProgrammeReader(Path.of("config"), own).read("hunan-advanced-2025").programme());
      return new Pack(
          programme,
          own.with(programme.phrases()),
          new Checker(programme, own),
          Documents.load(programme, own, TEMPLATES, LastingFolder.of("templates")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
  }

  RunResult run(Path output, Bulkhead.Passage passage) throws RunFailure {
    return run(job(passage), request(output));
  }

  RunResult run(Path output) throws RunFailure {
    return run(output, Bulkhead.Passage.OPEN);
  }

  /** A run whose applications can be read when it is over. */
  static RunResult run(RunJob job, RunRequest request) throws RunFailure {
    RunResult[] held = new RunResult[1];
    job.run(request, result -> held[0] = held(result));
    return Objects.requireNonNull(held[0]);
  }

  /** The same, with all its applications read. */
  static RunResult held(RunResult result) {
    return new RunResult(
        result.programme(),
        result.tool(),
        result.startedAt(),
        result.recommender(),
        Assessments.of(result.applications().stream().toList()),
        result.counts(),
        result.notes(),
        result.withoutSource(),
        result.otherFiles(),
        result.documents(),
        result.findings(),
        result.course(),
        result.beyond());
  }

  RunJob job(Bulkhead.Passage passage) {
    return job(passage, inspector);
  }

  RunJob job(Bulkhead.Passage passage, Inspector looking) {
    return new RunJob(
        pack.programme,
        pack.wording,
        pack.checker,
        new AttachmentCheck(pack.programme, looking, false, List.of()),
        pack.documents,
        TEMPLATES.resolve(pack.programme.id()),
        progress,
        null,
        decisions,
        passage);
  }

  /** From now on this is told how far a run is. */
  void tell(Progress listening) {
    progress = listening;
  }

  /** From now on the bureau has decided this, and nothing else. */
  void decide(String yaml) throws Exception {
    Files.writeString(Files.createDirectories(decided).resolve("2025.yaml"), yaml);
    decisions =
        new DecisionFolder(pack.wording, pack.programme.id(), "2025-05-01").read(decided, "in");
  }

  RunRequest request(Path output) {
    return request(output, false);
  }

  RunRequest fullRequest(Path output) {
    return request(output, true);
  }

  private RunRequest request(Path output, boolean full) {
    return new RunRequest(
        input,
        output,
        List.of(),
        "示例推荐单位",
        false,
        false,
        false,
        SummaryScope.READY,
        EnumSet.allOf(ReportFormat.class),
        full,
        "test",
        "2025-04-28T08:00:00+08:00");
  }

  Wording wording() {
    return pack.wording;
  }

  /** The hash of every file that was written, but for the work folder. */
  static Map<String, String> files(Path output) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(output)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = output.relativize(file).toString();
      if (!name.startsWith(".shenbao")) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(name, HexFormat.of().formatHex(digest));
      }
    }
    return hashes;
  }

  @Override
  public void close() {
    inspector.close();
  }
}
