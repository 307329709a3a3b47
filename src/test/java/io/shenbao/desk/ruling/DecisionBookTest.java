package io.shenbao.desk.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.decision.DecisionFolder;
import io.shenbao.decision.Decisions;
import io.shenbao.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionBookTest {

  private static final String PACK = "hunan-advanced-2025";
  private static final Wording WORDING = new Wording(Locale.CHINESE);

  @TempDir Path folder;

  private static DeskDecision answer(DeskDecision.Kind kind, String note) {
    return new DeskDecision(
        kind, "no-secrets", "石峰区-轨道", "/honours/0", note, "李某", "2025-04-26", "");
  }

  private DecisionBook book() {
    return new DecisionBook(folder, WORDING);
  }

  private void write(DeskDecision decision, Optional<DeskDecision> before) throws Exception {
    book().write(PACK, List.of(new DecisionBook.Change(decision, before)));
  }

  @Test
  void isReadByTheCommandLineAsItWasWritten() throws Exception {
    write(answer(DeskDecision.Kind.FAILED, "附1-2列有“客户”: #名单"), Optional.empty());
    write(
        new DeskDecision(
            DeskDecision.Kind.WAIVED,
            "enterprise-size",
            "91430204MA4TLGD281",
            "",
            "口径不同",
            "王某",
            "2025-04-27",
            "2025-06-30"),
        Optional.empty());

    assertThat(Files.readString(folder.resolve(DecisionBook.name(PACK))))
        .contains(
            """
            programme: "hunan-advanced-2025"
            waivers:
              - rule: "enterprise-size"
                applicant: "91430204MA4TLGD281"
                reason: "口径不同"
                approver: "王某"
                date: "2025-04-27"
                expires: "2025-06-30"
            answers:
              - rule: "no-secrets"
                applicant: "石峰区-轨道"
                at: "/honours/0"
                answer: failed
                note: "附1-2列有“客户”: #名单"
                by: "李某"
                date: "2025-04-26"
            """);
    Decisions read = new DecisionFolder(WORDING, PACK, "2025-05-01").read(folder, "input");
    assertThat(read.fingerprint()).isNotEqualTo(Decisions.none().fingerprint());
    assertThat(read.fingerprint("石峰区-轨道", "", ""))
        .isNotEqualTo(Decisions.none().fingerprint("石峰区-轨道", "", ""));
  }

  @Test
  void aLaterDecisionTakesTheEarlierOnesPlace() throws Exception {
    DeskDecision first = answer(DeskDecision.Kind.FAILED, "看不清");
    DeskDecision second = answer(DeskDecision.Kind.PASSED, "");
    write(first, Optional.empty());
    write(second, Optional.of(first));

    assertThat(book().read(PACK).values()).containsExactly(second);
  }

  @Test
  void aDecisionMadeInTheMeantimeIsNotWrittenOver() throws Exception {
    DeskDecision first = answer(DeskDecision.Kind.FAILED, "看不清");
    write(first, Optional.empty());

    assertThatThrownBy(() -> write(answer(DeskDecision.Kind.PASSED, ""), Optional.empty()))
        .isInstanceOf(NotDecided.class)
        .hasMessageContaining("刚刚在别处作了决定");

    assertThat(book().read(PACK).values()).containsExactly(first);
  }

  @Test
  void isTakenBackOnce() throws Exception {
    DeskDecision decision = answer(DeskDecision.Kind.PASSED, "");
    write(decision, Optional.empty());

    assertThat(book().takeBack(PACK, decision.subject())).isTrue();
    assertThat(book().takeBack(PACK, decision.subject())).isFalse();
    assertThat(book().read(PACK)).isEmpty();
  }

  @Test
  void aFileThatSomebodyBrokeIsLeftAsItIs() throws Exception {
    Path file = folder.resolve(DecisionBook.name(PACK));
    Files.writeString(file, "answers: [\n  - x: {");

    assertThatThrownBy(() -> write(answer(DeskDecision.Kind.PASSED, ""), Optional.empty()))
        .isInstanceOf(NotDecided.class)
        .hasMessageContaining("被改动过");

    assertThat(Files.readString(file)).isEqualTo("answers: [\n  - x: {");
  }

  @Property(tries = 200)
  void anyNoteIsReadBackAsItWas(@ForAll String note, @ForAll String applicant) throws Exception {
    Path there = Files.createTempDirectory("book");
    try {
      DecisionBook book = new DecisionBook(there, WORDING);
      DeskDecision decision =
          new DeskDecision(
              DeskDecision.Kind.FAILED, "a-rule", applicant, "", note, "b", "2025-01-01", "");
      book.write(PACK, List.of(new DecisionBook.Change(decision, Optional.empty())));

      assertThat(book.read(PACK).values()).containsExactly(decision);
    } finally {
      Files.deleteIfExists(there.resolve(DecisionBook.name(PACK)));
      Files.delete(there);
    }
  }
}
