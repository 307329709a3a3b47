package io.shenbao.batch.store;

import java.nio.file.Path;
import javax.sql.DataSource;

/** All that a run keeps from one step to the next, and from one night to the next. */
public record Stores(
    DataSource dataSource,
    SurveyStore surveys,
    UnitStore units,
    InspectionStore inspections,
    HistoryStore history) {

  /**
   * @param unpacked where archives are unpacked
   * @param tool name and version: another one may find something else in a file
   */
  public static Stores of(DataSource dataSource, Path input, Path unpacked, String tool) {
    return new Stores(
        dataSource,
        new SurveyStore(dataSource, new FoundJson(input, unpacked)),
        new UnitStore(dataSource),
        new InspectionStore(dataSource, tool),
        new HistoryStore(dataSource));
  }
}
