package io.shenbao.structure;

import io.shenbao.WholeProgram;
import io.shenbao.across.TraitsReader;
import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Severity;
import io.shenbao.check.GoodApplication;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.prose.Prose;
import io.shenbao.report.ConsoleReport;
import io.shenbao.report.JunitReport;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.RuleNames;
import io.shenbao.report.SourceTexts;
import io.shenbao.report.page.ApplicantPage;
import io.shenbao.report.returned.ReturnedSource;
import io.shenbao.review.Assessments;
import io.shenbao.review.RunResult;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.structure.HostileShape.Kind;
import io.shenbao.wording.Wording;
import io.shenbao.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Each reader, check and report takes ten times as long for ten times as much, and no longer. */
@WholeProgram
class GrowthTest {

  private static final Path NO_FORM = Path.of("none.docx");

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final GoodApplication GOOD = GoodApplication.hunan();

  /** Longer prose is taken line by line, which {@link Prose} says. */
  private static final int LONGEST_MARKDOWN = 200_000;

  @TempDir static Path folder;

  private enum Target {
    YAML(Kind.YAML, text -> () -> new YamlReader(YamlReader.Scalars.TYPED).read(text)),
    YAML_SOURCE(Kind.YAML, GrowthTest::yamlSource),
    PROSE_FILE(Kind.TEXT, GrowthTest::proseFile),
    MARKDOWN(Kind.MARKDOWN, text -> () -> Prose.visible(Prose.of(text).blocks())),
    PLAIN_PROSE(Kind.TEXT, text -> () -> Prose.visible(Prose.of(text).blocks())),
    VALUES(Kind.TEXT, GrowthTest::values),
    CHECKS(Kind.TEXT, GrowthTest::checks),
    TRAITS(Kind.TEXT, GrowthTest::traits),
    REPORTS(Kind.TEXT, GrowthTest::reports);

    private final Kind kind;

    private final Function<String, Runnable> work;

    Target(Kind kind, Function<String, Runnable> work) {
      this.kind = kind;
      this.work = work;
    }

    int largest() {
      return this == MARKDOWN ? LONGEST_MARKDOWN : Growth.LARGEST;
    }
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("targetsWithTheirShapes")
  void growsNoFasterThanItsInput(Target target, HostileShape shape) {
    Growth.isNoFasterThanTheInput(
        target + " of " + shape, target.largest(), size -> target.work.apply(shape.of(size)));
  }

  static Stream<Arguments> targetsWithTheirShapes() {
    return Stream.of(Target.values())
        .flatMap(
            target ->
                Stream.of(HostileShape.values())
                    .filter(shape -> shape.kind() == Kind.TEXT || shape.kind() == target.kind)
                    .map(shape -> Arguments.of(target, shape)));
  }

  private static Runnable yamlSource(String text) {
    Path file = write("application.yaml", text);
    SourceReader reader = new SourceReader(GOOD.programme());
    return () -> reader.read("x", file, "application.yaml", true);
  }

  private static Runnable proseFile(String text) {
    Field prose = field(FieldType.PROSE);
    Path place = folder.resolve("prose");
    write("prose/application.yaml", "cover:\n  date: 2025-04-22\n");
    write("prose/" + prose.caption().name() + ".md", text);
    SourceReader reader = new SourceReader(GOOD.programme());
    return () -> reader.read("x", place.resolve("application.yaml"), "application.yaml", false);
  }

  private static Runnable values(String text) {
    ObjectNode tree = tree(text, true);
    SourceReader reader = new SourceReader(GOOD.programme());
    return () -> reader.read("x", tree);
  }

  private static Runnable checks(String text) {
    SourceReading reading = new SourceReader(GOOD.programme()).read("x", tree(text, false));
    Application application = Objects.requireNonNull(reading.application());
    return () -> GOOD.checker().examine(application).check(reading.flagged());
  }

  private static Runnable traits(String text) {
    SourceReading reading = new SourceReader(GOOD.programme()).read("x", tree(text, false));
    Application application = Objects.requireNonNull(reading.application());
    TraitsReader traits = new TraitsReader(GOOD.programme());
    return () -> traits.read(application);
  }

  /** A finding in the middle of the text's longest line, in every report. */
  private static Runnable reports(String text) {
    write("in/application.yaml", text);
    String first = text.lines().findFirst().orElse("");
    Findings findings = new Findings();
    for (int column : new int[] {1, Math.max(1, first.length() / 2), first.length() + 1}) {
      findings.add(
          Finding.failed("required", Severity.ERROR)
              .at(new Origin.Line("application.yaml", 1, column))
              .says("source.number", text, text, text));
    }
    Assessment one = assessment(text, findings.judgement());
    Path input = folder.resolve("in");
    RunResult run =
        new RunResult(
            GOOD.programme(),
            "shenbao",
            "",
            "",
            Assessments.of(List.of(one)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    ReturnedSource returned =
        new ReturnedSource(input, Set.of(ReportFormat.HTML), GOOD.programme(), WORDING);
    return () -> {
      new ConsoleReport(WORDING)
          .findings(one, SourceTexts.of(input), new RuleNames(GOOD.programme(), WORDING), true);
      new ConsoleReport(WORDING).run(run, "report.html");
      new ApplicantPage(GOOD.programme(), WORDING).draw(one, "x/x.html", null, List.of(), "", "");
      try {
        new JunitReport(WORDING).write(run, SourceTexts.of(input), Writer.nullWriter());
        returned.of(one, Optional::empty, NO_FORM);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static Assessment assessment(String name, Judgement judgement) {
    return new Assessment(
        "x",
        name,
        "",
        "",
        "application.yaml",
        List.of(),
        Outcome.NEEDS_FIX,
        false,
        List.of(),
        List.of(),
        judgement,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** An application with the text in a field of each type, or only where any text is one. */
  private static ObjectNode tree(String text, boolean everywhere) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    Map<FieldType, Field> fields = new EnumMap<>(FieldType.class);
    GOOD.programme()
        .form()
        .nodes()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .filter(GrowthTest::isOutsideLists)
        .filter(field -> everywhere || field.type() == FieldType.TEXT || hasFigures(field))
        .forEach(field -> fields.putIfAbsent(field.type(), field));
    for (Field field : fields.values()) {
      ObjectNode around = tree;
      List<String> keys = List.of(field.path().split("\\."));
      for (String key : keys.subList(0, keys.size() - 1)) {
        around = around.withObject("/" + key);
      }
      around.put(field.key(), text);
    }
    return tree;
  }

  private static boolean hasFigures(Field field) {
    return field.type() == FieldType.PROSE && field.figures();
  }

  private static boolean isOutsideLists(Field field) {
    return GOOD.programme()
        .form()
        .nodes()
        .noneMatch(node -> node instanceof Items && field.path().startsWith(node.path() + "."));
  }

  private static Field field(FieldType type) {
    return GOOD.programme()
        .form()
        .nodes()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .filter(field -> field.type() == type && isOutsideLists(field))
        .findFirst()
        .orElseThrow();
  }

  /** Lone halves of a character can't be written: a mark stands for them. */
  private static Path write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
