package io.shenbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.shenbao.assessment.HandedFile;
import io.shenbao.check.GoodApplication;
import io.shenbao.programme.Programme;
import io.shenbao.source.archive.ArchiveRefused;
import io.shenbao.source.archive.Packer;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications that come as archives. */
class ArchiveSurveyTest {

  private static final Programme PROGRAMME = GoodApplication.hunan().programme();

  private static final String SOURCE = "application.yaml";

  @TempDir Path input;

  private final UnpackedArchives archives = UnpackedArchives.temporary();

  @AfterEach
  void forget() {
    archives.close();
  }

  @Test
  void anArchiveIsAnApplicationAsAFolderIs() throws IOException {
    zip("城区/公司.zip", SOURCE, "01-营业执照/a.pdf");

    Survey.Found found = only(survey());

    assertThat(found.path()).isEqualTo("城区/公司.zip");
    assertThat(found.name(found.folder().resolve("01-营业执照/a.pdf")))
        .isEqualTo("城区/公司.zip/01-营业执照/a.pdf");
  }

  @Test
  void aSingleTopFolderIsLookedThrough() throws IOException {
    zip("公司.zip", "公司/公司/" + SOURCE, "公司/公司/01/a.pdf", "__MACOSX/公司/._x", ".DS_Store");

    Survey.Found found = only(survey());

    assertThat(found.name(found.sources().get(0))).isEqualTo("公司.zip/" + SOURCE);
  }

  @Test
  void anArchiveOfSeveralApplicationsIsThemAll() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("甲/" + SOURCE, new byte[] {1});
    files.put("乙.zip", packed("乙/" + SOURCE));
    files.put("名单.txt", new byte[] {1});
    Files.write(input.resolve("全部.zip"), Packer.zip(files));

    Survey survey = survey();

    assertThat(survey.applications())
        .map(Survey.Found::path)
        .containsExactly("全部.zip/乙.zip", "全部.zip/甲");
    assertThat(OutsideFiles.of(input, survey, List.of()))
        .map(HandedFile::file)
        .containsExactly("全部.zip/名单.txt");
  }

  @Test
  void oneArchiveAloneMayBeTheInput() throws IOException {
    zip("公司.zip", "公司/" + SOURCE);

    Survey survey =
        new SourceFinder(PROGRAMME, List.of(), archives).survey(input.resolve("公司.zip"));

    assertThat(only(survey).path()).isEqualTo("公司.zip");
    assertThat(OutsideFiles.of(input.resolve("公司.zip"), survey, List.of())).isEmpty();
  }

  @Test
  void whatHoldsNoSourceIsNamedWithWhatIsMissing() throws IOException {
    zip("公司.zip", "公司/01-营业执照/a.pdf");

    Survey survey = survey();

    assertThat(survey.applications()).isEmpty();
    assertThat(survey.withoutSource())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path()).isEqualTo("公司.zip");
              assertThat(one.reasons().get(0).key()).isEqualTo("survey.evidence");
            });
    assertThat(OutsideFiles.of(input, survey, List.of()))
        .map(HandedFile::file)
        .containsExactly("公司.zip/a.pdf");
  }

  @Test
  void theFolderCountsWhereAnArchiveOfItsNameLiesBesideIt() throws IOException {
    zip("公司.zip", SOURCE);
    write("公司/" + SOURCE);
    zip("别家.zip", SOURCE);
    write("别家/01-营业执照/a.pdf");

    Survey survey = survey();

    assertThat(survey.applications()).map(Survey.Found::path).containsExactly("公司", "别家.zip");
    assertThat(survey.withoutSource())
        .filteredOn(one -> one.path().equals("公司.zip"))
        .flatMap(Survey.NotJudged::reasons)
        .map(reason -> reason.key() + reason.facts())
        .containsExactly("survey.archive.beside[公司]");
  }

  @Test
  void anArchiveInAnApplicationIsItsEvidence() throws IOException {
    write("公司/" + SOURCE);
    zip("公司/05-其他/证书.zip", SOURCE);

    assertThat(only(survey()).path()).isEqualTo("公司");
    assertThat(survey().opened()).isEmpty();
  }

  @Test
  void oneThatIsRefusedCostsItselfAlone() throws IOException {
    write("坏.zip");
    zip("好.zip", SOURCE);

    Survey survey = survey();

    assertThat(survey.applications()).map(Survey.Found::path).containsExactly("坏.zip", "好.zip");
    assertThat(refusal(survey.applications().get(0))).isEqualTo("archive.damaged");
    assertThat(survey.applications().get(1).refused()).isNull();
    assertThat(OutsideFiles.of(input, survey, List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公司.part1.rar,公司.part2.rar,公司.part10.rar",
        "公司.7z.001,公司.7z.002,公司.7z.003",
        "公司.zip.001,公司.zip.002,公司.zip.003",
        "公司.zip,公司.z01,公司.z02",
        "公司.rar,公司.r00,公司.r01"
      })
  void anArchiveInVolumesIsOneRefusalThatSaysSo(String names) throws IOException {
    List<String> volumes = Splitter.on(',').splitToList(names);
    for (String name : volumes) {
      write("城区/" + name);
    }
    write("甲/" + SOURCE);

    Survey survey = survey();

    assertThat(survey.applications()).map(Survey.Found::path).contains("甲").hasSize(2);
    Survey.Found found = survey.applications().get(0);
    assertThat(found.path()).isEqualTo("城区/" + volumes.get(0));
    assertThat(Objects.requireNonNull(found.refused()).why())
        .isEqualTo(Sentence.of("archive.volumes", 3));
    assertThat(found.sources().stream().map(found::name))
        .containsExactlyElementsOf(volumes.stream().map(name -> "城区/" + name).toList());
    assertThat(survey.withoutSource()).isEmpty();
    assertThat(OutsideFiles.of(input, survey, List.of())).isEmpty();
    Survey lone =
        new SourceFinder(PROGRAMME, List.of(), archives)
            .survey(input.resolve("城区/" + volumes.get(1)));
    assertThat(refusal(only(lone))).isEqualTo("archive.volumes");
  }

  @Test
  void aFolderBesideVolumesOfItsNameCounts() throws IOException {
    write("公司/" + SOURCE);
    write("公司.part1.rar");
    write("公司.part2.rar");

    assertThat(only(survey()).path()).isEqualTo("公司");
    assertThat(survey().withoutSource())
        .flatMap(Survey.NotJudged::reasons)
        .containsExactly(Sentence.of("survey.archive.beside", "公司"));
  }

  @Test
  void aWholeArchiveMayBeCalledTheFirstPart() throws IOException {
    zip("公司.part1.rar", SOURCE);

    assertThat(only(survey()).refused()).isNull();
  }

  @Test
  void archivesTenDeepAreOneRefusalOfTheWhole() throws IOException {
    byte[] inner = packed("a.txt");
    for (int depth = 0; depth < 9; depth++) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (int i = 0; i < 3; i++) {
        files.put(i + ".zip", inner);
      }
      files.put("甲/" + SOURCE, new byte[] {1});
      inner = Packer.zip(files);
    }
    Files.write(input.resolve("深.zip"), inner);

    Survey.Found found = only(survey());

    assertThat(found.path()).isEqualTo("深.zip");
    assertThat(refusal(found)).isEqualTo("archive.deep");
  }

  private static String refusal(Survey.Found found) {
    ArchiveRefused refused = Objects.requireNonNull(found.refused());
    return refused.why().key();
  }

  private static Survey.Found only(Survey survey) {
    assertThat(survey.applications()).hasSize(1);
    return survey.applications().get(0);
  }

  private Survey survey() throws IOException {
    return new SourceFinder(PROGRAMME, List.of(), archives).survey(input);
  }

  private void zip(String name, String... files) throws IOException {
    Path archive = input.resolve(name);
    Files.createDirectories(Objects.requireNonNull(archive.getParent()));
    Files.write(archive, packed(files));
  }

  private static byte[] packed(String... names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, "name: x".getBytes(StandardCharsets.UTF_8));
    }
    return Packer.zip(files);
  }

  private void write(String name) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, "name: x");
  }
}
