package io.shenbao.merging;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.check.Checker;
import io.shenbao.programme.Programme;
import io.shenbao.programme.SummaryTable;
import io.shenbao.source.value.Typed;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes of what a row says an entry of the summary table, and tells what is wrong with it. */
final class RowMaker {

  private static final Pattern PHONES =
      Pattern.compile("[+\\d][\\d\\- ]{5,}\\d(?:[,，、/；;\\s]*[+\\d][\\d\\- ]{5,}\\d)*");

  /**
   * A row, what is wrong with it, and what is as well to know.
   *
   * @param errors values that are wrong; the row is taken over all the same
   */
  record Made(CountyRow row, List<Sentence> errors, List<Sentence> notes) {}

  private final SummaryTable table;
  private final ScenarioReader scenarios;
  private final RowCheck check;
  private final OwnColumns own;

  RowMaker(Programme programme, Checker checker) {
    this.table = programme.summary();
    this.scenarios = new ScenarioReader(programme);
    this.check = new RowCheck(programme, checker);
    this.own = new OwnColumns(table);
  }

  Made make(RowDraft draft, String county, String file, Sentence place) {
    List<Sentence> errors = new ArrayList<>(draft.problems());
    List<Sentence> notes = new ArrayList<>();
    Scenarios listed = scenarios.read(draft.value(Headings.SCENARIOS));
    String contact = draft.value(Headings.CONTACT);
    String typed = draft.value(Headings.PHONE);
    if (draft.isJoint()) {
      Matcher numbers = PHONES.matcher(typed);
      if (numbers.find()) {
        contact = Typed.strip(typed.substring(0, numbers.start()) + typed.substring(numbers.end()));
        typed = numbers.group();
      }
    }
    RowCheck.Checked identity = check.identity(draft.value(Headings.IDENTITY));
    RowCheck.Checked phone = check.phone(typed);
    SummaryEntry entry =
        new SummaryEntry(
                identity.text(),
                line(draft.value(Headings.NAME)),
                line(draft.value(Headings.FACTORY)),
                listed.items(),
                contact,
                phone.text(),
                draft.value(Headings.REMARK))
            .with(own.of(draft));
    Sentence unread = unread(draft);
    if (unread.isEmpty()) {
      errors.addAll(identity.amiss());
      errors.addAll(phone.amiss());
      listed.unknown().forEach(item -> errors.add(unknown(item, listed.edition())));
      errors.addAll(own.unclear(draft));
      blank(entry, notes);
    }
    if (draft.isStruck()) {
      notes.add(Sentence.of("merging.struck"));
    }
    CountyRow row =
        new CountyRow(
            county,
            file,
            place,
            draft.row(),
            entry,
            line(draft.value(Headings.INDUSTRY)),
            listed,
            unread);
    return new Made(row, errors, notes);
  }

  private static Sentence unread(RowDraft draft) {
    if (draft.isNameBroken()) {
      return Sentence.of("merging.name-broken");
    }
    return Likeness.letters(draft.value(Headings.NAME)).isEmpty()
        ? Sentence.of(draft.isStruck() ? "merging.name-struck" : "merging.no-name")
        : Sentence.NONE;
  }

  private Sentence unknown(String item, String edition) {
    return scenarios
        .similar(item, edition)
        .map(name -> Sentence.of("merging.scenario.similar", item, name))
        .orElseGet(() -> Sentence.of("merging.scenario", item));
  }

  private void blank(SummaryEntry entry, List<Sentence> notes) {
    Map<String, Boolean> blank =
        Map.of(
            Headings.FACTORY, entry.factory().isEmpty(),
            Headings.SCENARIOS, entry.scenarios().isEmpty(),
            Headings.CONTACT, entry.contact().isEmpty(),
            Headings.PHONE, entry.phone().isEmpty());
    List<String> labels =
        table.columns().entrySet().stream()
            .filter(column -> blank.getOrDefault(column.getKey(), false))
            .map(Map.Entry::getValue)
            .toList();
    if (!labels.isEmpty()) {
      notes.add(Sentence.of("merging.blank", labels));
    }
  }

  /** A name that was broken over lines is one. */
  private static String line(String text) {
    return String.join("", text.lines().map(Typed::strip).toList());
  }
}
