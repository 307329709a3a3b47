package io.shenbao.desk.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.desk.run.Judging;
import io.shenbao.desk.workspace.Versions;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dropped on the desk lies in the input afterwards as the command line wants it. */
class IntakeTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final Programme PROGRAMME = programme();

  @TempDir Path folder;
  private Workspace workspace;
  private Versions versions;
  private Arrival arrival;

  private static Programme programme() {
    try {
      return Objects.requireNonNull(
          new ProgrammeReader(Path.of("config"), WORDING).read("hunan-advanced-2025").programme());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void begin() throws Exception {
    workspace = Workspace.open(folder.resolve("desk"));
    versions = new Versions(workspace, (path, version) -> {});
    anew();
  }

  private void anew() throws Exception {
    Arrivals arrivals = new Arrivals(workspace, WORDING);
    arrival = arrivals.get(arrivals.begin()).orElseThrow();
  }

  private void drop(String name, String content) throws Exception {
    arrival.take(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private TakenIn sorted() throws IOException {
    return Intake.of(
        arrival, workspace, versions, new Judging.Known(PROGRAMME, WORDING, List.of()));
  }

  private List<String> input() throws IOException {
    try (Stream<Path> walk = Files.walk(workspace.input())) {
      return walk.filter(Files::isRegularFile)
          .map(one -> workspace.input().relativize(one).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void aFolderIsAnApplicationWithAllThatLiesInIt() throws Exception {
    drop("甲公司/application.yaml", "a: 1");
    drop("甲公司/01-营业执照/证.pdf", "x");

    assertThat(sorted().fresh()).containsExactly("甲公司");
    assertThat(input()).containsExactly("甲公司/01-营业执照/证.pdf", "甲公司/application.yaml");
  }

  @Test
  void aCountysFolderKeepsItsApplicationsBesideEachOther() throws Exception {
    drop("甲县/a/application.yaml", "a: 1");
    drop("甲县/b/application.yaml", "a: 1");

    assertThat(sorted().fresh()).containsExactly("甲县/a", "甲县/b");
  }

  @Test
  void anArchiveIsUnpackedIntoAFolderOfItsName() throws Exception {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("application.yaml"));
      out.write("a: 1".getBytes(StandardCharsets.UTF_8));
    }
    arrival.take("甲公司.zip", new ByteArrayInputStream(zip.toByteArray()));

    assertThat(sorted().fresh()).containsExactly("甲公司");
    assertThat(input()).containsExactly("甲公司/application.yaml");
  }

  @Test
  void aSourceWithoutAFolderGetsOneWithAllThatCameWithIt() throws Exception {
    drop("application.yaml", "a: 1");
    drop("01-营业执照/证.pdf", "x");

    assertThat(sorted().fresh()).containsExactly("application");
    assertThat(input())
        .containsExactly("application/01-营业执照/证.pdf", "application/application.yaml");
  }

  @Test
  void whoHandsInAgainGetsANewVersionAndTheOldOneIsKept() throws Exception {
    drop("甲公司/application.yaml", "first: 1");
    sorted();
    anew();
    drop("甲公司/application.yaml", "second: 1");

    assertThat(sorted().again()).containsExactly("甲公司");

    assertThat(workspace.input().resolve("甲公司/application.yaml")).hasContent("second: 1");
    List<String> before = versions.of("甲公司");
    assertThat(before).hasSize(1);
    versions.restore("甲公司", before.get(0));
    assertThat(workspace.input().resolve("甲公司/application.yaml")).hasContent("first: 1");
    assertThat(versions.of("甲公司")).hasSize(1);
  }

  @Test
  void whatWasWithdrawnIsListedUntilItIsBroughtBack() throws Exception {
    drop("甲县/a/application.yaml", "a: 1");
    sorted();

    String version = versions.keep("甲县/a");
    assertThat(versions.withdrawn()).containsExactly("甲县/a");
    assertThat(input()).isEmpty();

    versions.restore("甲县/a", version);
    assertThat(versions.withdrawn()).isEmpty();
    assertThat(input()).containsExactly("甲县/a/application.yaml");
  }

  @Test
  void oneApplicationNeverTakesTheFolderOfOthers() throws Exception {
    drop("甲县/a/application.yaml", "a: 1");
    sorted();
    anew();
    drop("甲县/application.yaml", "a: 1");

    assertThat(sorted().refused()).singleElement().asString().contains("甲县", "甲县/a");
    anew();
    drop("甲县/a/附件/application.yaml", "a: 1");
    assertThat(sorted().refused()).singleElement().asString().contains("甲县/a");

    assertThat(input()).containsExactly("甲县/a/application.yaml");
  }

  @Test
  void whatHoldsNoSourceIsRefusedWithWhatToDo() throws Exception {
    drop("照片/一.jpg", "x");

    TakenIn taken = sorted();

    assertThat(taken.isAny()).isFalse();
    assertThat(taken.refused()).isNotEmpty().allSatisfy(one -> assertThat(one).isNotBlank());
    assertThat(input()).isEmpty();
  }

  @Test
  void aFolderElsewhereIsCopiedAndLeftAsItIs() throws Exception {
    Path county = Files.createDirectories(folder.resolve("甲县/a"));
    Files.writeString(county.resolve("application.yaml"), "a: 1");
    Judging.Known known = new Judging.Known(PROGRAMME, WORDING, List.of());

    assertThat(Importing.of(folder.resolve("甲县"), workspace, versions, known).fresh())
        .containsExactly("甲县/a");

    assertThat(input()).containsExactly("甲县/a/application.yaml");
    assertThat(county.resolve("application.yaml")).hasContent("a: 1");
    assertThatThrownBy(() -> Importing.of(workspace.input(), workspace, versions, known))
        .isInstanceOf(NotTaken.class);
    assertThatThrownBy(() -> Importing.of(folder, workspace, versions, known))
        .isInstanceOf(NotTaken.class);
  }

  @Test
  void noMoreBytesAreTakenThanMayCome() throws Exception {
    Arrival small = new Arrival(Files.createDirectories(folder.resolve("small")), WORDING, 100_000);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };

    assertThatThrownBy(() -> small.take("a/b.bin", endless)).isInstanceOf(NotTaken.class);
    assertThat(small.files().resolve("a/b.bin")).doesNotExist();
  }
}
