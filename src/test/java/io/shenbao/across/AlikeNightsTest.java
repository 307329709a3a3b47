package io.shenbao.across;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Said;
import io.shenbao.attachment.inspection.FilePrint;
import io.shenbao.check.GoodApplication;
import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Programme;
import io.shenbao.scratch.Scratch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

/** Applications of one manner by the thousand, and night after night. */
class AlikeNightsTest {

  private static final Programme PROGRAMME = GoodApplication.hunan().programme();
  private static final String MANNER = "80-4-0.6";
  private static final int LETTERS = 3_000;

  @AutoClose private final Scratch scratch = new Scratch();

  private final KeepingShelf shelf = new KeepingShelf(PROGRAMME);

  /** Whose an application is, and what of it is compared. */
  private record Entry(String applicant, Traits traits) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aNightAfterManyOthersFindsWhatAFreshRunFinds(long seed) {
    Random random = new Random(seed);
    Map<String, Entry> entries = new TreeMap<>();
    int told = 0;
    int read = 0;
    int readAnew = 0;
    for (int night = 0; night < 12; night++) {
      for (int edits = night == 0 ? 40 : random.nextInt(6); edits > 0; edits--) {
        String path = "%02d".formatted(random.nextInt(60));
        if (random.nextInt(4) == 0) {
          entries.remove(path);
        } else {
          entries.put(path, entry(random));
        }
      }
      entries.forEach((path, entry) -> shelf.put(path, entry.traits()));

      Map<String, Judgement> judged = judge(entries, shelf);

      KeepingShelf fresh = new KeepingShelf(PROGRAMME);
      entries.forEach((path, entry) -> fresh.put(path, entry.traits()));
      assertThat(judged).as("night %d", night).isEqualTo(judge(entries, fresh));
      read += shelf.read();
      readAnew += fresh.read();
      told += judged.values().stream().mapToInt(one -> one.findings().size()).sum();
    }
    assertThat(told).isGreaterThan(100);
    assertThat(read).isLessThan(readAnew * 3 / 4);
  }

  @Test
  void aNightWithoutNewsReadsNothingAndOneThatChangedAnApplicationReadsItsPairs() {
    Map<String, Entry> entries = retouched(200);
    entries.forEach((path, entry) -> shelf.put(path, entry.traits()));
    judge(entries, shelf);
    assertThat(shelf.read()).isBetween(200, 1_000);

    Map<String, Judgement> again = judge(entries, shelf);
    assertThat(shelf.read()).isZero();
    assertThat(again.values()).allSatisfy(one -> assertThat(one.findings()).isNotEmpty());

    Entry changed = new Entry("公司0", traits(retouched(text(new Random(1)), new Random(77))));
    entries.put("0000", changed);
    shelf.put("0000", changed.traits());
    judge(entries, shelf);
    assertThat(shelf.read()).isBetween(1, 60);
  }

  @Test
  void whatVeryManyShareIsToldOnceAtEachWithFiveNamedAndAllCounted() {
    Map<String, Entry> entries = retouched(40);
    entries.forEach((path, entry) -> shelf.put(path, entry.traits()));

    Map<String, Judgement> judged = judge(entries, shelf);

    assertThat(judged).hasSize(40);
    judged
        .values()
        .forEach(
            one ->
                assertThat(said(one))
                    .singleElement()
                    .asString()
                    .contains("等39家有1处文字雷同")
                    .containsPattern("(公司\\d+、){4}公司\\d+等39家"));
  }

  @Test
  void whatNineApplicantsShareIsToldOfTheMostAlike() {
    Map<String, Entry> entries = retouched(9);
    entries.forEach((path, entry) -> shelf.put(path, entry.traits()));

    assertThat(judge(entries, shelf).values())
        .allSatisfy(
            one -> assertThat(said(one)).singleElement().asString().containsPattern("与公司\\d有1处"));
  }

  @Test
  void oneTextOfAThousandIsComparedWithNothingAndReadOnce() {
    Map<String, Entry> entries = new TreeMap<>();
    String text = text(new Random(5));
    for (int i = 0; i < 1_000; i++) {
      entries.put("%04d".formatted(i), new Entry("公司" + i, traits(text)));
    }
    entries.forEach((path, entry) -> shelf.put(path, entry.traits()));

    Map<String, Judgement> judged = judge(entries, shelf);

    // each thread may be the first to need it
    assertThat(shelf.read()).isBetween(1, Runtime.getRuntime().availableProcessors());
    assertThat(judged.values())
        .allSatisfy(one -> assertThat(said(one)).singleElement().asString().contains("等999家"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 0.9})
  void proseInOneAgencysMannerCostsWorkThatGrowsWithTheApplicationsAndNotTheirPairs(double kept) {
    Effort half = effort(agency(500, kept));
    Effort all = effort(agency(1_000, kept));

    assertThat(all.compared()).isLessThanOrEqualTo(1_000L * Nearest.most());
    assertThat(all.compared()).isLessThanOrEqualTo(Math.max(200, 3 * half.compared()));
    assertThat(all.read()).isLessThanOrEqualTo(2_000);
    assertThat(all.estimated()).isLessThan(1_000L * Sieve.SEEN * Signatures.bands(0.6));
  }

  @Test
  void hardlyAnyPassageThatIsLikeAnotherGoesUntold() {
    List<String> texts = agency(300, 0.85);
    AlikeProse prose = prose(texts);
    Manner manner = Manner.of(PROGRAMME).get(MANNER);
    List<long[]> shingles =
        texts.stream()
            .map(text -> Objects.requireNonNull(manner).shingles(Letters.of(text)))
            .toList();
    List<Integer> alike =
        IntStream.range(0, 300)
            .filter(
                i ->
                    IntStream.range(0, 300)
                        .anyMatch(
                            j ->
                                j != i
                                    && Shingles.jaccard(shingles.get(i), shingles.get(j)) >= 0.6))
            .boxed()
            .toList();

    assertThat(alike).hasSizeGreaterThan(100);
    assertThat(alike.stream().filter(i -> prose.ofOthers(i) != null).count())
        .isGreaterThanOrEqualTo(alike.size() * 97L / 100);
    IntStream.range(0, 300)
        .filter(i -> prose.ofOthers(i) != null)
        .forEach(i -> assertThat(alike).contains(i));
  }

  @Test
  void aSketchIsReadAsItWasKept() {
    Random random = new Random(9);
    Sketch sketch = new Sketcher(PROGRAMME).sketch(entry(random).traits());

    assertThat(Sketch.of(sketch.bytes()).bytes()).isEqualTo(sketch.bytes());
    assertThat(Sketch.of(sketch.bytes()).values()).isEqualTo(sketch.values());
  }

  private Effort effort(List<String> texts) {
    return prose(texts).effort();
  }

  private AlikeProse prose(List<String> texts) {
    Manner manner = Objects.requireNonNull(Manner.of(PROGRAMME).get(MANNER));
    TraitsOnHand shelf = new TraitsOnHand(new Sketcher(List.of(manner)));
    List<Member> members = new ArrayList<>();
    Prints prints = new Prints(manner.bands(), scratch);
    for (String text : texts) {
      String path = "%04d".formatted(members.size());
      members.add(Member.of(members.size(), AlikeProseTest.assessment(path, "公司" + path)));
      shelf.put(path, traits(text));
      prints.add(shelf.sketch(path).prints().getOrDefault(MANNER, List.of()));
    }
    return new AlikeProse(
        manner,
        members,
        IntStream.range(0, members.size()).toArray(),
        prints,
        EnumSet.allOf(AcrossRule.Between.class),
        shelf,
        scratch);
  }

  /** Applications of one text each, in all of which a few letters are changed. */
  private static Map<String, Entry> retouched(int count) {
    Map<String, Entry> entries = new TreeMap<>();
    String text = text(new Random(1));
    for (int i = 0; i < count; i++) {
      entries.put(
          "%04d".formatted(i), new Entry("公司" + i, traits(retouched(text, new Random(100 + i)))));
    }
    return entries;
  }

  /** Texts of one skeleton, of whose clauses each has that share and others of its own. */
  private static List<String> agency(int count, double kept) {
    List<String> skeleton = clauses(new Random(3));
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Random random = new Random(1_000 + i);
              StringBuilder text = new StringBuilder();
              for (String clause : skeleton) {
                text.append(random.nextDouble() < kept ? clause : clause(random)).append('，');
              }
              return text.toString();
            })
        .toList();
  }

  private static List<String> clauses(Random random) {
    return IntStream.range(0, 24).mapToObj(i -> clause(random)).toList();
  }

  private static String clause(Random random) {
    StringBuilder clause = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      clause.append((char) (0x4E00 + random.nextInt(LETTERS)));
    }
    return clause.toString();
  }

  private static String text(Random random) {
    return String.join("，", clauses(random));
  }

  private static String retouched(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < 3; i++) {
      changed.setCharAt(
          random.nextInt(changed.length()), (char) (0x4E00 + random.nextInt(LETTERS)));
    }
    return changed.toString();
  }

  /** One applicant may have several; passages stem from a few texts, some to the letter. */
  private static Entry entry(Random random) {
    List<Traits.Passage> passages = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String item = random.nextBoolean() ? "" : "/list/" + i;
      String base = text(new Random(random.nextInt(5)));
      String text = random.nextInt(3) == 0 ? base : retouched(base, random);
      passages.add(passage(item + "/text" + i, item, text));
    }
    String value = "值" + random.nextInt(20);
    return new Entry(
        "公司" + random.nextInt(45),
        new Traits(
            List.of(
                new Traits.Shared(
                    "shared-factory", value, value, JsonPointer.compile("/f"), origin())),
            passages,
            List.of(
                new FilePrint(
                    "图" + value, "photographs", "hash" + value, 0xF0L << random.nextInt(40)))));
  }

  private static Traits traits(String text) {
    return new Traits(List.of(), List.of(passage("/text", "", text)), List.of());
  }

  private static Traits.Passage passage(String pointer, String item, String text) {
    return new Traits.Passage(
        JsonPointer.compile(pointer), pointer, item.isEmpty() ? "" : "实例", item, origin(), text);
  }

  private static Origin origin() {
    return new Origin.Whole("application.yaml");
  }

  private static Map<String, Judgement> judge(Map<String, Entry> entries, KeepingShelf shelf) {
    shelf.forgetWhatWasRead();
    return AlikeProseTest.judge(
        entries.entrySet().stream()
            .map(one -> AlikeProseTest.assessment(one.getKey(), one.getValue().applicant()))
            .toList(),
        shelf);
  }

  private static List<String> said(Judgement judgement) {
    return judgement.findings().stream()
        .map((Finding finding) -> Said.of(PROGRAMME).message(finding))
        .toList();
  }
}
