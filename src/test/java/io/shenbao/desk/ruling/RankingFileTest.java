package io.shenbao.desk.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.review.Ranking;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order that was made at the desk is what the command line reads. */
class RankingFileTest {

  private static final SummaryEntry ONE = entry("91430204MA4TLGD281", "甲,\"公司\"", "一厂");
  private static final SummaryEntry OTHER = entry("91430204MA4TLGD281", "甲,\"公司\"", "二厂");
  private static final SummaryEntry FORMULA = entry("91430203MA4TLYJ33M", "=HYPERLINK(1)", "");

  @TempDir Path input;
  @TempDir Path kept;
  private RankingFile file;

  private static SummaryEntry entry(String identity, String name, String factory) {
    return new SummaryEntry(identity, name, factory, List.of(), "", "", "");
  }

  @BeforeEach
  void begin() {
    file = new RankingFile(input, kept, new Wording(Locale.CHINESE));
  }

  @Test
  void isReadAsItWasMade() throws Exception {
    file.write(List.of(OTHER, FORMULA, ONE), file.print());
    Ranking ranking = Ranking.read(input);

    assertThat(Stream.of(OTHER, FORMULA, ONE).map(ranking::rank)).containsExactly(1, 2, 3);
    assertThat(ranking.notes()).isEmpty();
  }

  @Test
  void holdsNothingThatAWorkbookWouldWorkOut() throws Exception {
    file.write(List.of(FORMULA), file.print());

    assertThat(Files.readString(input.resolve("ranking.csv"))).doesNotContain("HYPERLINK");
  }

  @Test
  void whoMadeAnOrderOfAnotherOneIsToldSoAndNothingIsLost() throws Exception {
    String before = file.print();
    file.write(List.of(ONE, OTHER), before);

    assertThatThrownBy(() -> file.write(List.of(OTHER, ONE), before))
        .isInstanceOf(NotDecided.class);
    assertThat(Ranking.read(input).rank(ONE)).isEqualTo(1);
  }

  @Test
  void theOrderOfBeforeIsKeptWhoeverWroteIt() throws Exception {
    Files.writeString(input.resolve("ranking.csv"), "甲公司,1\n");
    file.clear(file.print());

    assertThat(file.isThere()).isFalse();
    assertThat(keptFiles()).hasSize(1);
  }

  private List<Path> keptFiles() throws IOException {
    try (Stream<Path> list = Files.list(kept)) {
      return list.toList();
    }
  }
}
