package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.attachment.examine.film.Ffmpeg;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.State;
import io.shenbao.attachment.inspection.Wish;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film is readable only when all of it is there: by its own tables, and by ffmpeg. */
@WholeProgram
class FilmExaminerTest {

  private static final TikaConfig TIKA = TikaConfig.getDefaultConfig();

  @TempDir Path folder;
  private final FilmExaminer byTables = new FilmExaminer(new TikaParser(TIKA), Optional.empty());
  private final FilmExaminer byFfmpeg = new FilmExaminer(new TikaParser(TIKA), Ffmpeg.find());

  @Test
  void whatIsWholeIsReadableAndAsLongAsItsPictures() throws Exception {
    for (Path film : Films.all(folder)) {
      for (FilmExaminer examiner : List.of(byTables, byFfmpeg)) {
        Inspection inspection = examine(examiner, film);
        assertThat(inspection.state()).as(film.toString()).isEqualTo(State.READABLE);
        assertThat(inspection.observations()).as(film.toString()).isEmpty();
        assertThat(inspection.seconds()).as(film.toString()).isBetween(11.5, 12.5);
      }
    }
  }

  @Test
  void whatIsCutIsTruncatedByItsTablesAlone() throws Exception {
    for (Path film : Films.all(folder)) {
      for (int percent : List.of(10, 50, 90, 95, 99)) {
        Inspection inspection = examine(byTables, Pictures.cut(film, percent));
        assertThat(inspection.state())
            .as("%s cut at %s %%", film, percent)
            .isEqualTo(State.TRUNCATED);
        assertThat(inspection.observations().get(0).kind()).isEqualTo(Observation.Kind.PRESENT);
      }
    }
  }

  @Test
  void aFilmWhoseMiddleIsGoneIsNotReadableThoughItsBoxesFit() throws Exception {
    Path film =
        Films.film(folder.resolve("first.mp4"), "-c:v libx264 -c:a aac -movflags faststart");
    byte[] bytes = Files.readAllBytes(film);
    int data = indexOf(bytes, "mdat");
    int half = data - 4 + (bytes.length - data) / 2;
    byte[] shorter = Arrays.copyOf(bytes, half);
    int size = half - (data - 4);
    for (int i = 0; i < 4; i++) {
      shorter[data - 4 + i] = (byte) (size >>> 8 * (3 - i));
    }

    Inspection inspection = examine(byTables, Files.write(film, shorter));
    assertThat(inspection.state()).isEqualTo(State.TRUNCATED);
    assertThat(Integer.parseInt(inspection.observations().get(0).facts().get(1))).isBetween(40, 60);
  }

  @Test
  void anIndexThatClaimsWhatCanNotBeIsDamagedAndTakesNoMemory() throws Exception {
    Path film = Films.film(folder.resolve("film.mp4"), "-c:v mpeg4 -c:a aac");
    byte[] bytes = Files.readAllBytes(film);
    Map<String, Integer> lengths = Map.of("hdlr", -4, "stsz", 12, "stco", 8, "stts", 8, "trak", -4);
    for (Map.Entry<String, Integer> length : lengths.entrySet()) {
      byte[] claimed = bytes.clone();
      claimed[indexOf(bytes, length.getKey()) + length.getValue()] = 0x7E; // some two billion
      Files.write(film, claimed);

      assertThat(examine(byTables, film).state()).as(length.getKey()).isEqualTo(State.DAMAGED);
    }
  }

  @Test
  void aFilmWithoutItsIndexIsTruncated() throws Exception {
    Path film = Films.film(folder.resolve("last.mp4"), "-c:v libx264 -c:a aac");
    byte[] bytes = Files.readAllBytes(film);
    Files.write(film, Arrays.copyOf(bytes, indexOf(bytes, "moov") - 4));

    assertThat(examine(byTables, film).state()).isEqualTo(State.TRUNCATED);
  }

  @Test
  void ffmpegSeesDamageThatNoTableTells() throws Exception {
    for (String name : List.of("film.mp4", "film.avi", "film.mkv")) {
      Path film = Films.film(folder.resolve(name), "-c:v mpeg4 -c:a aac");
      byte[] bytes = Files.readAllBytes(film);
      for (int i = bytes.length / 4; i < bytes.length / 4 + 20_000; i += 7) {
        bytes[i] ^= (byte) 0xA5;
      }
      Files.write(film, bytes);

      assertThat(examine(byTables, film).state()).as(name).isEqualTo(State.READABLE);
      assertThat(examine(byFfmpeg, film).state()).as(name).isEqualTo(State.DAMAGED);
    }
  }

  @Test
  void ffmpegSeesTheEndOfALiveRecordingThatSaysNothingOfItsLength() throws Exception {
    Path film = Films.film(folder.resolve("live.mkv"), "-c:v libx264 -c:a aac -live 1");
    Path half = Pictures.cut(film, 50);

    assertThat(examine(byTables, half).seconds()).isNull();
    assertThat(examine(byFfmpeg, film).seconds()).isBetween(11.5, 12.5);
    assertThat(examine(byFfmpeg, half).state()).isEqualTo(State.TRUNCATED);
  }

  @Test
  void pictureTracksCountAndNotTheNameOfACodec() throws Exception {
    Path film = Films.film(folder.resolve("old.wmv"), "-c:v wmv1 -c:a wmav2");

    assertThat(examine(byTables, film).type()).isEqualTo("video/x-ms-wmv");
    assertThat(examine(byTables, Pictures.cut(film, 50)).state()).isEqualTo(State.TRUNCATED);
  }

  @Test
  void aSoundWithoutPictureIsNoFilm() throws Exception {
    assertThat(examine(byTables, Films.sound(folder.resolve("sound.mp4"))).type())
        .isEqualTo("audio/mp4");
  }

  @Test
  void aListOfOtherFilesThatCallsItselfAFilmOpensNoneOfThem() throws Exception {
    Path film = Films.film(folder.resolve("secret.mp4"), "-c:v mpeg4 -c:a aac");
    Path list = folder.resolve("list.mp4");
    Files.writeString(list, "#EXTM3U\n#EXTINF:12,\nfile:" + film + "\n#EXT-X-ENDLIST\n");

    Inspection inspection =
        byFfmpeg.examine(new Specimen(list, "video/mp4", Depth.WHOLE, Wish.NOTHING));
    assertThat(inspection.state()).isNotEqualTo(State.READABLE);
    assertThat(inspection.seconds()).isNull();
  }

  private static int indexOf(byte[] bytes, String name) {
    for (int i = 0; i < bytes.length - 4; i++) {
      boolean isHere = true;
      for (int j = 0; j < 4; j++) {
        isHere &= bytes[i + j] == name.charAt(j);
      }
      if (isHere) {
        return i;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static Inspection examine(FilmExaminer examiner, Path film) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(film)) {
      String type =
          Objects.requireNonNull(TIKA.getDetector().detect(in, new Metadata()))
              .getBaseType()
              .toString();
      assertThat(examiner.takes(type)).as(type).isTrue();
      return examiner.examine(new Specimen(film, type, Depth.WHOLE, Wish.NOTHING));
    }
  }
}
