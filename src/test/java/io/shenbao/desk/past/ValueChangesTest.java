package io.shenbao.desk.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.shenbao.programme.Form;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a clerk is told of two versions of one form. */
class ValueChangesTest {

  private static final Form FORM = form();

  private static Form form() {
    try {
      return Objects.requireNonNull(
              new ProgrammeReader(Path.of("config"), new Wording(Locale.CHINESE))
                  .read("hunan-advanced-2025")
                  .programme())
          .form();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<ValueChange> changes(String before, String after) {
    JsonMapper mapper = JsonMapper.builder().build();
    return ValueChanges.of(
        FORM,
        mapper.readTree(before.replace('\'', '"')),
        mapper.readTree(after.replace('\'', '"')));
  }

  @Test
  void aChangedValueIsToldAsItIsPrintedWithWhatItWas() {
    assertThat(
            changes(
                "{'cover':{'date':'2025-04-25'},'applicant':{'contact':{'name':'李'}}}",
                "{'cover':{'date':'2025-04-26'},'applicant':{'contact':{'name':'李','title':'部长'}}}"))
        .extracting(ValueChange::before, ValueChange::after)
        .containsExactly(tuple("2025年4月25日", "2025年4月26日"), tuple("", "部长"));
  }

  @Test
  void anItemThatOnlyMovedHasNotChanged() {
    assertThat(
            changes(
                "{'scenarios':[{'name':'甲','start':'2023-01-01'},{'name':'乙'}]}",
                "{'scenarios':[{'name':'乙'},{'name':'甲','start':'2023-01-01'}]}"))
        .isEmpty();
  }

  @Test
  void aValueInAnItemIsToldUnderTheItemsName() {
    List<ValueChange> changes =
        changes(
            "{'scenarios':[{'name':'甲','start':'2023-01-01'}]}",
            "{'scenarios':[{'name':'乙'},{'name':'甲','start':'2023-02-01'}]}");

    assertThat(changes).hasSize(2);
    assertThat(changes.get(0).kind()).isEqualTo(ValueChange.Kind.ITEM_CAME);
    assertThat(changes.get(1).label()).startsWith("甲 › ");
    assertThat(changes.get(1).after()).isEqualTo("2023年2月1日");
  }

  @Test
  void anItemThatWentIsToldOnceAndNotFieldByField() {
    List<ValueChange> changes =
        changes("{'scenarios':[{'name':'甲','start':'2023-01-01'}]}", "{'scenarios':[]}");

    assertThat(changes).extracting(ValueChange::kind).containsExactly(ValueChange.Kind.ITEM_WENT);
    assertThat(changes.get(0).label()).isEqualTo("甲");
  }

  @Test
  void ofAFormThatCouldNotBeReadBeforeAllIsNew() {
    assertThat(changes("{}", "{'applicant':{'name':'甲公司'}}"))
        .extracting(ValueChange::before)
        .containsExactly("");
  }
}
