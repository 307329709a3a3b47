package io.shenbao.attachment.examine;

import io.shenbao.attachment.examine.bytes.Appendix;
import io.shenbao.attachment.examine.bytes.Ending;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.State;
import java.io.IOException;

/** What the end of a file says of it. */
final class EndingVerdict {

  private static final String PERCENT = "percent";

  private EndingVerdict() {}

  static Inspection of(Specimen specimen, Ending ending) throws IOException {
    String type = specimen.type();
    if (ending instanceof Ending.Cut cut) {
      Inspection truncated = Inspection.of(State.TRUNCATED, type);
      return cut.percent() < 0
          ? truncated
          : truncated.with(Observation.of(Observation.Kind.PRESENT, PERCENT, cut.percent()));
    }
    if (ending instanceof Ending.Broken broken) {
      return Inspection.of(
          State.DAMAGED,
          type,
          Observation.of(Observation.Kind.BROKEN_AT, PERCENT, broken.percent()));
    }
    Inspection whole = Inspection.of(State.READABLE, type);
    long foreign =
        ending instanceof Ending.Complete complete
            ? Appendix.foreign(specimen.file(), complete.end())
            : 0;
    return foreign == 0 ? whole : whole.with(Observation.of(Observation.Kind.APPENDED, foreign));
  }
}
