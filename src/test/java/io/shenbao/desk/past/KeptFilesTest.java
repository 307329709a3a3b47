package io.shenbao.desk.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.JudgedFile;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a version was judged by is known again, or said to be another. */
class KeptFilesTest {

  private static final String SOURCE = "application.yaml";
  private static final String PICTURE = "01/图.png";

  @TempDir Path folder;
  private Path input;
  private Path version;

  @BeforeEach
  void handIn() throws IOException {
    input = folder.resolve("input/a");
    version = folder.resolve("versions/a");
    Files.createDirectories(input.resolve("01"));
    Files.writeString(input.resolve(SOURCE), "a: 1");
    Files.writeString(input.resolve(PICTURE), "png");
  }

  private static Assessment told(String path) {
    return new Assessment(
        path,
        "甲公司",
        "",
        "",
        path + "/" + SOURCE,
        List.of(new JudgedFile(path + "/" + SOURCE, Sha256.of("a: 1"))),
        Outcome.READY,
        false,
        List.of(),
        List.of(),
        Judgement.EMPTY,
        List.of(),
        Stream.of(SOURCE, PICTURE)
            .map(name -> HandedFile.of(path + "/" + name, FileRole.EVIDENCE))
            .toList(),
        List.of(),
        null);
  }

  /** Puts the application away, and reads again what was taken down of it. */
  private JudgedVersion putAway() throws IOException {
    JudgedVersion kept = new JudgedVersion(told("a"), null).with(KeptFiles.of(told("a"), input));
    Files.createDirectories(version.resolveSibling(""));
    Files.move(input, version);
    return JudgedVersion.of(kept.text());
  }

  @Test
  void aVersionThatNobodyTouchedIsWhatWasJudged() throws IOException {
    assertThat(putAway().changed(version)).isEmpty();
  }

  @Test
  void aFileThatIsChangedOrGoneIsNamed() throws IOException {
    JudgedVersion judged = putAway();
    Files.writeString(version.resolve(SOURCE), "a: 2");
    Files.delete(version.resolve(PICTURE));

    assertThat(judged.changed(version)).containsExactly(PICTURE, SOURCE);
  }

  @Test
  void aSourceIsKnownByItsContentAndNotByItsTimeOnly() throws IOException {
    JudgedVersion judged = putAway();
    FileTime before = Files.getLastModifiedTime(version.resolve(SOURCE));
    Files.writeString(version.resolve(SOURCE), "a: 2");
    Files.setLastModifiedTime(version.resolve(SOURCE), before);

    assertThat(judged.changed(version)).containsExactly(SOURCE);
  }

  @Test
  void aVersionThatIsGoneHasNothingThatWasJudged() throws IOException {
    assertThat(putAway().changed(folder.resolve("nowhere"))).containsExactly(PICTURE, SOURCE);
  }

  @Test
  void anArchiveIsOneFile() throws IOException {
    Path zip = Files.writeString(folder.resolve("a.zip"), "PK");
    JudgedVersion judged =
        new JudgedVersion(told("a.zip"), null).with(KeptFiles.of(told("a.zip"), zip));
    assertThat(judged.changed(zip)).isEmpty();

    Files.writeString(zip, "PK, and more");

    assertThat(judged.changed(zip)).containsExactly(KeptFiles.ARCHIVE);
  }

  @Test
  void whatIsNoMoreWhatWasJudgedIsNotCompared() throws IOException {
    FileChanges changes =
        FileChanges.between(
            new FileChanges.Side(told("a"), input, Set.of(PICTURE)),
            new FileChanges.Side(told("a"), input, Set.of()));

    assertThat(changes.unknown()).containsExactly(PICTURE);
    assertThat(changes.others()).isEmpty();
    assertThat(changes.isNone()).isFalse();
  }

  @Test
  void twoArchivesAreTheSameOrNotCompared() throws IOException {
    Path one = Files.writeString(folder.resolve("1.zip"), "PK");
    Path same = Files.writeString(folder.resolve("2.zip"), "PK");
    Path other = Files.writeString(folder.resolve("3.zip"), "KP");
    FileChanges.Side before = new FileChanges.Side(told("a"), one, Set.of());

    assertThat(
            FileChanges.between(before, new FileChanges.Side(told("a"), same, Set.of())).isNone())
        .isTrue();
    assertThat(
            FileChanges.between(before, new FileChanges.Side(told("a"), other, Set.of())).unknown())
        .hasSize(2);
  }
}
