package io.shenbao.desk.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotas that were set at the desk are what the command line reads. */
class QuotaFileTest {

  @TempDir Path input;
  @TempDir Path kept;
  private QuotaFile file;

  @BeforeEach
  void begin() {
    file = new QuotaFile(input, kept, new Wording(Locale.CHINESE));
  }

  @Test
  void areReadAsTheyWereSet() throws Exception {
    file.write(List.of("天元区", "芦\"淞,区", "炎陵县"), List.of("3", "", "0"), file.print());

    assertThat(file.read().quotas().limits()).isEqualTo(Map.of("天元区", 3, "炎陵县", 0));
    assertThat(file.read().notes()).isEmpty();
    assertThat(Files.readString(input.resolve("quotas.csv"))).startsWith("\uFEFF区县,名额\r\n");
  }

  @Test
  void whereAllAreTakenAwayThereIsNoFileAndTheOneOfBeforeIsKept() throws Exception {
    Files.writeString(input.resolve("quotas.csv"), "天元区,3\n");

    file.write(List.of("天元区"), List.of(" "), file.print());

    assertThat(input.resolve("quotas.csv")).doesNotExist();
    assertThat(file.read().quotas().limits()).isEmpty();
    try (Stream<Path> list = Files.list(kept)) {
      assertThat(list).hasSize(1);
    }
  }

  @Test
  void whoChangesThoseOfAnotherIsToldSoAndNothingIsLost() throws Exception {
    String before = file.print();
    file.write(List.of("天元区"), List.of("3"), before);

    assertThatThrownBy(() -> file.write(List.of("天元区"), List.of("9"), before))
        .isInstanceOf(NotDecided.class);
    assertThat(file.read().quotas().limits()).containsEntry("天元区", 3);
  }

  @ParameterizedTest
  @CsvSource({"天元区,三", "天元区,-1", "天元区,1.5", "天元区,9999999", "'',3", "123,3"})
  void whatIsNoQuotaIsNotSaved(String county, String number) throws IOException {
    assertThatThrownBy(() -> file.write(List.of(county), List.of(number), file.print()))
        .isInstanceOf(NotDecided.class)
        .hasMessageContaining("没有保存");
    assertThat(input.resolve("quotas.csv")).doesNotExist();
  }

  @Test
  void nothingThatAWorkbookWouldWorkOutIsWritten() throws Exception {
    file.write(List.of("=HYPERLINK(天元区)"), List.of("3"), file.print());

    assertThat(Files.readString(input.resolve("quotas.csv"))).contains("\"HYPERLINK(天元区)\",3");
  }

  @Test
  void aFileThatCantBeReadIsToldByItsName() throws IOException {
    Files.writeString(input.resolve("quotas.csv"), "区县,名额\n天元区,三\n");

    assertThat(file.read().notes().stream().map(new Wording(Locale.CHINESE)::say))
        .containsExactly("名额表“quotas.csv”中有的行没有推荐单位或名额：第 2 行：汇总表没有按名额排，请改正后再运行");
  }
}
