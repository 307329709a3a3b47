package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.review.Assessments;
import io.shenbao.review.Glance;
import io.shenbao.review.PagedAssessments;
import java.util.function.Function;
import java.util.stream.Stream;

/** The results as they are stored, which need not be read for a look at each. */
final class StoredResults implements Assessments {

  private final UnitStore units;
  private final Assessments all;

  StoredResults(UnitStore units) {
    this.units = units;
    this.all = new PagedAssessments(units.size(), units::told);
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public Assessment get(int index) {
    return all.get(index);
  }

  @Override
  public Stream<Glance> glances(Function<Assessment, Glance> look) {
    return units.glances().stream();
  }
}
