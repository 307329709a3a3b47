package io.shenbao.source.several;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormChoiceTest {

  @Test
  void theFormsOwnNameCountsThenThePresentFormatThenTheOrderOfNames() {
    assertThat(chosen("申报书(1).docx", "申报书.docx", "0终稿.docx")).isEqualTo("申报书.docx");
    assertThat(chosen("申报书.doc", "申报书.docx")).isEqualTo("申报书.docx");
    assertThat(chosen("申报书.doc", "0终稿.docx")).isEqualTo("申报书.doc");
    assertThat(chosen("申报书-终稿.docx", "申报书(1).docx")).isEqualTo("申报书(1).docx");
  }

  @Test
  void oneThatWeFilledGivesWayToOneFilledInByHand() {
    List<Path> forms = List.of(Path.of("申报书.docx"), Path.of("终稿.docx"));

    assertThat(FormChoice.of(forms, form -> form.endsWith("申报书.docx"))).hasFileName("终稿.docx");
  }

  private static String chosen(String... forms) {
    return FormChoice.of(Stream.of(forms).map(Path::of).toList(), form -> false).toString();
  }
}
