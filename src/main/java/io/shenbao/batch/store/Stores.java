package io.shenbao.batch.store;

import io.shenbao.across.Sketcher;
import java.nio.file.Path;
import javax.sql.DataSource;

/** All that a run keeps from one step to the next, and from one night to the next. */
public record Stores(
    DataSource dataSource,
    Transactions transactions,
    SurveyStore surveys,
    UnitStore units,
    TraitsStore traits,
    InspectionStore inspections,
    HistoryStore history,
    MadeStore made) {

  /**
   * @param sketcher of the pack
   * @param unpacked where archives are unpacked
   * @param tool name and version: another one may find something else in a file
   */
  public static Stores of(
      DataSource dataSource, Sketcher sketcher, Path input, Path unpacked, String tool) {
    return new Stores(
        dataSource,
        new Transactions(dataSource),
        new SurveyStore(dataSource, new FoundJson(input, unpacked)),
        new UnitStore(dataSource),
        new TraitsStore(dataSource, sketcher),
        new InspectionStore(dataSource, tool),
        new HistoryStore(dataSource),
        new MadeStore(dataSource));
  }
}
