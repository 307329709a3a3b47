package io.shenbao.across;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Said;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.scratch.Scratch;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.SourceReader;
import io.shenbao.source.Survey;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

/** Prose that is nearly the same, in two applications or in two instances of one. */
class AlikeProseTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final Programme PROGRAMME = programme();
  private static final AcrossRule.Alike ALIKE =
      new AcrossRule.Alike(80, 4, 0.6, AcrossRule.Between.APPLICANTS);

  private static final String ORIGINAL =
      "公司建设了覆盖配料、成型、烧成全过程的数字化管控平台，实时采集窑炉温度、压力和气氛数据，"
          + "通过机理模型与机器学习相结合的方法优化烧成曲线，实现能耗下降百分之十二，"
          + "产品一次合格率由百分之九十一提高到百分之九十七，质量追溯时间由两天缩短到十分钟。";

  /** What an intermediary changes: names, figures, a word here and there, the punctuation. */
  private static final String RETOUCHED =
      "本企业建设了覆盖配料、成型、烧成全过程的数字化管控平台, 实时采集窑炉温度、压力和气氛数据; "
          + "通过机理模型与机器学习相结合的方法优化烧成曲线，实现能耗下降百分之１５，"
          + "产品一次合格率由百分之八十九提高到百分之九十六，质量追溯时间由两天缩短到二十分钟。";

  private static final String OTHER =
      "针对多品种小批量订单频繁插单的问题，企业上线高级排产系统，综合考虑设备能力、模具寿命、物料齐套和交期，"
          + "自动生成分钟级的生产计划，并随现场执行情况滚动修正，使准时交付率达到百分之九十八，在制品库存降低三成。";

  @AutoClose private final Scratch scratch = new Scratch();

  @Test
  void findsRetouchedProseInTheApplicationsOfTwoApplicants() {
    Map<String, Judgement> judged =
        judge(
            List.of(
                application("a", "甲公司", passage("/x/text", "", ORIGINAL)),
                application("b", "乙公司", passage("/x/text", "", OTHER)),
                application("c", "丙公司", passage("/x/text", "", RETOUCHED))));

    assertThat(findings(judged, "b")).isEmpty();
    Finding finding = findings(judged, "a").get(0);
    assertThat(findings(judged, "a")).hasSize(1);
    assertThat(Said.of(PROGRAMME).message(finding)).contains("丙公司").containsPattern("有\\d\\d%相同");
    Counterpart counterpart = Objects.requireNonNull(finding.counterpart());
    assertThat(counterpart.path()).isEqualTo("c");
    assertThat(counterpart.here()).contains("建设了覆盖配料、成型、烧成全过程的数字化管控平台，实时采集窑炉温度");
    assertThat(counterpart.there()).contains("建设了覆盖配料、成型、烧成全过程的数字化管控平台, 实时采集窑炉温度");
    assertThat(findings(judged, "c"))
        .singleElement()
        .satisfies(
            one -> assertThat(one.counterpart()).extracting(Counterpart::path).isEqualTo("a"));
  }

  @Test
  void findsProseThatIsRepeatedInTwoInstancesOfOneApplication() {
    Map<String, Judgement> judged =
        judge(
            List.of(
                application(
                    "a",
                    "甲公司",
                    passage("/list/0/text", "/list/0", ORIGINAL),
                    passage("/list/1/text", "/list/1", RETOUCHED))));

    assertThat(findings(judged, "a"))
        .singleElement()
        .satisfies(
            one ->
                assertThat(Said.of(PROGRAMME).message(one))
                    .contains("本申报的其他实例")
                    .contains("实例（2处）"));
  }

  @Test
  void letsAnApplicantRepeatItselfOutsideLists() {
    assertThat(
            findings(
                judge(
                    List.of(
                        application(
                            "a",
                            "甲公司",
                            passage("/x/text", "", ORIGINAL),
                            passage("/y/text", "", ORIGINAL),
                            passage("/list/0/text", "/list/0", ORIGINAL)))),
                "a"))
        .isEmpty();
  }

  @Test
  void tellsOnlyTheLaterOfTwoFactoriesOfOneApplicantThatSayTheSame() {
    List<Entry> both =
        List.of(
            application("a", "甲公司", passage("/x/text", "", ORIGINAL)),
            application("b", "甲公司", passage("/x/text", "", ORIGINAL)));

    assertThat(findings(judge(both), "a")).isEmpty();
    assertThat(findings(judge(both), "b"))
        .extracting(Finding::rule)
        .containsExactly("alike-own-factory");
  }

  @Test
  void letsShortProseBe() {
    String sentence = ORIGINAL.substring(0, 70);

    assertThat(
            findings(
                judge(
                    List.of(
                        application("a", "甲公司", passage("/x/text", "", sentence)),
                        application("b", "乙公司", passage("/x/text", "", sentence)))),
                "b"))
        .isEmpty();
  }

  @Test
  void letsEverybodyQuoteThePack() {
    String scenario =
        PROGRAMME.editions().get("2024").scenarios().values().stream()
            .map(one -> one.description())
            .filter(text -> Letters.of(text).letters().length() >= 80)
            .findFirst()
            .orElseThrow();

    assertThat(
            findings(
                judge(
                    List.of(
                        application("a", "甲公司", passage("/x/text", "", scenario)),
                        application("b", "乙公司", passage("/x/text", "", scenario)))),
                "b"))
        .isEmpty();
  }

  @Test
  void findsNothingAmongTheSamples() throws IOException {
    List<Entry> samples = new ArrayList<>();
    SourceReader sources = new SourceReader(PROGRAMME);
    TraitsReader reader = new TraitsReader(PROGRAMME);
    for (Survey.Found found :
        new SourceFinder(PROGRAMME, List.of(), UnpackedArchives.temporary())
            .survey(Path.of("input"))
            .applications()) {
      Path file = found.sources().get(0);
      var application =
          Objects.requireNonNull(
              sources.read(found.path(), file, file.toString(), false).application());
      samples.add(new Entry(assessment(found.path(), found.path()), reader.read(application)));
    }

    assertThat(samples).hasSize(4);
    assertThat(samples.stream().mapToInt(one -> one.traits().passages().size()).sum())
        .isGreaterThan(100);
    judge(samples).values().forEach(judgement -> assertThat(judgement.findings()).isEmpty());
    // nor would they if the threshold were half as high: no narrow escape
    assertThat(
            matched(
                prose(samples, new AcrossRule.Alike(80, 4, 0.3, AcrossRule.Between.APPLICANTS))))
        .isEmpty();
  }

  @Test
  void doesWorkThatGrowsWithTheNumberOfApplicationsAndNotOfPairs() {
    long some = prose(generated(200), ALIKE).effort().compared();
    long twice = prose(generated(400), ALIKE).effort().compared();
    long fourTimes = prose(generated(800), ALIKE).effort().compared();

    assertThat(some).isPositive();
    assertThat((double) twice / some).isBetween(1.5, 2.5);
    assertThat((double) fourTimes / twice).isBetween(1.5, 2.5);
    // all pairs of the 80 copies alone would be 3,160, of all 2,400 passages nearly three million
    assertThat(fourTimes).isLessThan(80 * Nearest.most() + 100);
  }

  @Test
  void findsEveryRetouchedCopyAmongHundreds() {
    List<Entry> entries = generated(300);

    assertThat(matched(prose(entries, ALIKE)))
        .containsExactlyElementsOf(IntStream.range(0, 30).mapToObj(i -> 10 * i + "/0").toList());
  }

  @Test
  void givesTheSameFindingsEveryTime() {
    assertThat(judge(generated(100))).isEqualTo(judge(generated(100)));
  }

  /**
   * Applications with three passages each, made of random words; the first of every tenth is one
   * text, retouched.
   */
  private static List<Entry> generated(int count) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Random random = new Random(i);
      String first = i % 10 == 0 ? retouched(ORIGINAL, random) : text(random);
      entries.add(
          application(
              "%04d".formatted(i),
              "公司" + i,
              passage("/x/text", "", first),
              passage("/y/text", "", text(random)),
              passage("/list/0/text", "/list/0", text(random))));
    }
    return entries;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 200) {
      text.appendCodePoint(0x4E00 + random.nextInt(3_000));
    }
    return text.toString();
  }

  private static String retouched(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < 2; i++) {
      changed.setCharAt(random.nextInt(changed.length()), (char) (0x4E00 + random.nextInt(3_000)));
    }
    return changed.toString();
  }

  private record Entry(Assessment assessment, Traits traits) {}

  private static Map<String, Judgement> judge(List<Entry> entries) {
    TraitsOnHand shelf = new TraitsOnHand(PROGRAMME);
    entries.forEach(one -> shelf.put(one.assessment().path(), one.traits()));
    return judge(entries.stream().map(Entry::assessment).toList(), shelf);
  }

  static Map<String, Judgement> judge(List<Assessment> results, TraitsShelf shelf) {
    Map<String, Judgement> judged = new LinkedHashMap<>();
    new Across(PROGRAMME).judge(results, shelf, judged::put);
    return judged;
  }

  private AlikeProse prose(List<Entry> entries, AcrossRule.Alike alike) {
    Manner manner = new Manner(alike, List.of());
    TraitsOnHand shelf = new TraitsOnHand(new Sketcher(List.of(manner)));
    List<Member> members = new ArrayList<>();
    Prints prints = new Prints(manner.bands(), scratch);
    for (Entry entry : entries) {
      String path = entry.assessment().path();
      members.add(Member.of(members.size(), entry.assessment()));
      shelf.put(path, entry.traits());
      prints.add(shelf.sketch(path).prints().getOrDefault(manner.name(), List.of()));
    }
    return new AlikeProse(
        manner,
        members,
        IntStream.range(0, members.size()).toArray(),
        prints,
        Set.of(alike.between()),
        shelf,
        scratch);
  }

  /** The passages that are like another, as application/number. */
  private static List<String> matched(AlikeProse prose) {
    Prints prints = prose.prints();
    return IntStream.range(0, prints.size())
        .filter(passage -> prose.ofOthers(passage) != null || prose.ofItems(passage) != null)
        .mapToObj(passage -> prints.application(passage) + "/" + prints.number(passage))
        .toList();
  }

  private static List<Finding> findings(Map<String, Judgement> judged, String path) {
    return Objects.requireNonNull(judged.get(path)).findings();
  }

  private static Entry application(String path, String applicant, Traits.Passage... passages) {
    return new Entry(
        assessment(path, applicant), new Traits(List.of(), List.of(passages), List.of()));
  }

  private static Traits.Passage passage(String pointer, String item, String text) {
    return new Traits.Passage(
        JsonPointer.compile(pointer),
        pointer,
        item.isEmpty() ? "" : "实例",
        item,
        new Origin.Whole("application.yaml"),
        text);
  }

  static Assessment assessment(String path, String applicant) {
    return new Assessment(
        path,
        applicant,
        applicant,
        "",
        path,
        List.of(),
        Outcome.READY,
        false,
        List.of(),
        List.of(),
        Judgement.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        new SummaryEntry(applicant, applicant, "", List.of(), "", "", ""));
  }

  private static Programme programme() {
    try {
      return Objects.requireNonNull(
          new ProgrammeReader(Path.of("config"), WORDING).read("hunan-advanced-2025").programme());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
