package io.shenbao.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.check.GoodApplication;
import io.shenbao.programme.Programme;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms in the old format of Word are read through LibreOffice. */
class OldFormsTest {

  private static final Programme PROGRAMME = GoodApplication.hunan().programme();

  @TempDir Path folder;

  @Test
  void anotherOldFileIsNotWorthAStartOfLibreOffice() throws IOException {
    Path letter = folder.resolve("信.doc");
    Files.write(letter, "\u00d0\u00cf\u0011\u00e0 企业名称".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(new OldForms(PROGRAMME, new OldWord(letter)).mayBe(letter)).isFalse();
  }

  @Test
  void oneThatMayBeAFormIsKnownByItsLabelsUnlessItOutgrowsItsBound() throws IOException {
    String labels =
        PROGRAMME.form().nodes().map(node -> node.caption().label()).collect(Collectors.joining());
    Path old = folder.resolve("申报书.doc");
    Files.write(old, "\u00d0\u00cf\u0011\u00e0".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(old, labels.getBytes(StandardCharsets.UTF_16LE), StandardOpenOption.APPEND);
    OldForms forms = new OldForms(PROGRAMME, new OldWord(old));

    assertThat(forms.mayBe(old)).isTrue();
    try (FileChannel longer = FileChannel.open(old, StandardOpenOption.WRITE)) {
      longer.write(ByteBuffer.allocate(1), 3_000_000_000L);
    }
    assertThat(forms.mayBe(old)).isFalse();
  }

  @Test
  void withoutLibreOfficeAnOldFormIsNamedForWhatItIs() throws IOException {
    Path old = Files.writeString(folder.resolve("申报书.doc"), "any");
    OldForms forms = new OldForms(PROGRAMME, new OldWord(null));

    assertThat(forms.mayBe(old)).isFalse();
    assertThatThrownBy(() -> forms.read(old)).isInstanceOf(NotConverted.class);
  }
}
