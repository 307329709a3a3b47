package io.shenbao.desk.ruling;

import com.google.common.base.CharMatcher;
import com.google.common.primitives.Ints;
import io.shenbao.merging.InputQuotas;
import io.shenbao.source.table.BureausTables;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many each county may recommend, where the command line reads it: {@code quotas.csv} in the
 * input. One that is replaced is kept, whoever wrote it. Safe for use by several threads.
 */
public final class QuotaFile {

  /** A province has some 150 counties. */
  private static final int MOST = 1_000;

  private static final int LONGEST = 60;
  private static final int MOST_DIGITS = 6;

  /** Such marks count for nothing in a name, and a workbook would work out what begins with one. */
  private static final CharMatcher FORMULA = CharMatcher.anyOf("=+-@ ");

  private final Path input;
  private final InputTable table;
  private final Wording wording;

  /**
   * @param kept where earlier ones go
   */
  public QuotaFile(Path input, Path kept, Wording wording) {
    this.input = input;
    this.table =
        new InputTable(input, kept, BureausTables.QUOTAS, wording.say("desk.quotas.meantime"));
    this.wording = wording;
  }

  /** Another text whenever somebody has written others. */
  public String print() {
    return table.print();
  }

  /** As a run reads them. */
  public InputQuotas read() {
    return InputQuotas.read(input, wording);
  }

  /**
   * Writes quotas; where there are none, there is no file.
   *
   * @param names of counties, or parts of their names
   * @param numbers of these, as they were typed; one that is empty has none
   * @param before what {@link #print} gave when somebody saw those that these were made of
   * @throws NotDecided when there are others now, or something typed is no quota
   */
  public void write(List<String> names, List<String> numbers, String before)
      throws IOException, NotDecided {
    Map<String, Integer> limits = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), numbers.size()); i++) {
      String name = FORMULA.trimLeadingFrom(names.get(i)).strip();
      String number = numbers.get(i).strip();
      if (!number.isEmpty()) {
        limits.put(named(name, number), number(name, number));
      }
    }
    if (limits.size() > MOST) {
      throw new NotDecided(wording.say("desk.quotas.many", MOST));
    }
    List<String> lines = new ArrayList<>();
    limits.forEach((name, number) -> lines.add(InputTable.cell(name) + ',' + number));
    if (!lines.isEmpty()) {
      lines.add(0, wording.say("desk.quotas.head"));
    }
    table.write(lines, before);
  }

  private String named(String name, String number) throws NotDecided {
    if (name.length() > LONGEST || name.codePoints().noneMatch(Character::isLetter)) {
      throw new NotDecided(wording.say("desk.quotas.name", name, number, LONGEST));
    }
    return name;
  }

  private int number(String name, String number) throws NotDecided {
    Integer limit = number.length() > MOST_DIGITS ? null : Ints.tryParse(number);
    if (limit == null || limit < 0) {
      throw new NotDecided(wording.say("desk.quotas.number", name, number));
    }
    return limit;
  }
}
