package io.shenbao.batch;

import javax.sql.DataSource;

/** All that a run keeps from one step to the next, and from one night to the next. */
record Stores(
    DataSource dataSource, SurveyStore surveys, UnitStore units, InspectionStore inspections) {

  static Stores of(DataSource dataSource, RunRequest request) {
    return new Stores(
        dataSource,
        new SurveyStore(dataSource, new FoundJson(request.input(), request.unpacked())),
        new UnitStore(dataSource),
        new InspectionStore(dataSource, request.tool()));
  }
}
