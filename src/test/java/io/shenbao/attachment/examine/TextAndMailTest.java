package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextAndMailTest {

  @TempDir Path folder;
  private DocumentTable table;

  @BeforeEach
  void lay() {
    table = new DocumentTable(folder);
  }

  @Test
  void textIsReadableInTheEncodingsThatPeopleUse() throws IOException {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, Charset.forName("GBK"), StandardCharsets.UTF_16)) {
      byte[] text = "情况说明：本公司成立于2010年。\n".repeat(20).getBytes(charset);
      Inspection inspection = table.whole("说明.txt", text);
      assertThat(inspection.state()).as(charset.name()).isEqualTo(State.READABLE);
      assertThat(inspection.type()).as(charset.name()).isEqualTo("text/plain");
      assertThat(inspection.observations()).isEmpty();
    }
  }

  @Test
  void aMailListsWhatIsAttached() throws IOException {
    Inspection inspection = table.whole("a.eml", GoodDocuments.mail("=?UTF-8?B?5piO57uG?=.pdf"));

    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(inspection.observations()).containsExactly(Observation.of(Kind.EMBEDDED, "明细.pdf"));
    assertThat(DocumentTable.facts(table.whole("a.eml", GoodDocuments.mail("a.exe")), Kind.ACTIVE))
        .containsExactly("program");
  }

  @Test
  void whatBeginsAsASourceTextAndGoesOnInBytesIsNoText() throws IOException {
    byte[] pdf = GoodDocuments.pdf(2);
    pdf[1] = 'X'; // no header any more, and a remark of some language

    assertThat(table.whole("a.pdf", pdf).state()).isNotEqualTo(State.READABLE);
  }

  @Test
  void whatTellsNothingOfItselfIsNotWhatItsNameSays() throws IOException {
    byte[] noise = GoodDocuments.noise(3_000);
    noise[0] = 0;

    for (String name : List.of("a.txt", "a.gif", "a.mp4")) {
      assertThat(table.whole(name, noise).type()).as(name).isEqualTo("application/octet-stream");
    }
  }

  @Test
  void anArchiveThatIsNothingButItsFirstBytesIsDamaged() throws IOException {
    byte[] rar = Arrays.copyOf(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0}, 500);

    assertThat(table.whole("a.rar", rar).state()).isEqualTo(State.DAMAGED);
  }

  @Test
  void whatNothingHereDecodesIsUncheckedAndNotDamaged() throws IOException {
    byte[] zip = GoodDocuments.zip(Map.of("a.txt", GoodDocuments.noise(500)));
    int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    zip[8] = 98; // PPMd, in the entry's own header and in the directory
    zip[directory + 10] = 98;

    Inspection inspection = table.whole("a.zip", zip);

    assertThat(inspection.state()).isEqualTo(State.UNCHECKED);
    assertThat(inspection.obstacle()).isEqualTo(Obstacle.NO_CODEC);
  }

  private static int indexOf(byte[] bytes, byte[] mark) {
    for (int i = 0; i + mark.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
        return i;
      }
    }
    throw new AssertionError("no such mark");
  }

  @Test
  void aMailWithoutItsLastBoundaryIsCut() throws IOException {
    byte[] mail = GoodDocuments.mail("a.pdf");

    Inspection inspection = table.whole("a.eml", Arrays.copyOf(mail, mail.length - 20));

    assertThat(inspection.state()).isEqualTo(State.TRUNCATED);
  }
}
