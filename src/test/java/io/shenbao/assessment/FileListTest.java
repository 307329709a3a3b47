package io.shenbao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of each role so many files are told, and of the rest the number. */
class FileListTest {

  @Test
  void tellsTheFirstByNameAndTheExactNumberOfTheRest() {
    List<HandedFile> files = list(files(FileRole.IGNORED, 200_000)).files();

    assertThat(files).hasSize(FileList.MOST + 1);
    assertThat(files.get(0).file()).isEqualTo("000000");
    assertThat(files.get(FileList.MOST - 1).file()).isEqualTo("000499");
    assertThat(files.get(FileList.MOST).isMore()).isTrue();
    assertThat(files.stream().mapToLong(HandedFile::number).sum()).isEqualTo(200_000);
  }

  @Test
  void whatMattersMostStandsFirst() {
    List<HandedFile> files =
        list(Stream.of(FileRole.IGNORED, FileRole.SOURCE, FileRole.UNREAD, FileRole.UNMATCHED)
                .flatMap(role -> files(role, 1_000).stream())
                .toList())
            .files();

    assertThat(files.stream().map(HandedFile::role).distinct())
        .containsExactly(FileRole.UNMATCHED, FileRole.UNREAD, FileRole.SOURCE, FileRole.IGNORED);
    assertThat(files.stream().filter(HandedFile::isMore)).allMatch(more -> more.number() == 500);
  }

  @Test
  void isTheSameInWhateverOrderTheyCome() {
    List<HandedFile> sorted = files(FileRole.UNMATCHED, 5_000);
    List<HandedFile> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(list(shuffled).files()).isEqualTo(list(sorted).files());
  }

  @Test
  void tellsAllOfAFew() {
    assertThat(list(files(FileRole.LINK, FileList.MOST)).files())
        .hasSize(FileList.MOST)
        .noneMatch(HandedFile::isMore);
  }

  private static FileList list(List<HandedFile> files) {
    FileList list = new FileList();
    files.forEach(list::add);
    return list;
  }

  private static List<HandedFile> files(FileRole role, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> HandedFile.of("%06d".formatted(number), role))
        .toList();
  }
}
