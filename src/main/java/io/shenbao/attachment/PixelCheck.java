package io.shenbao.attachment;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.attachment.inspection.Content;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Requirement;
import java.util.Optional;

/** Judges whether a picture is large enough to see something on it. */
final class PixelCheck {

  private PixelCheck() {}

  /** What is to be said of a picture with fewer pixels than its requirement wants. */
  static Optional<Finding> small(FileCheck.Inspected file, Requirement requirement) {
    Content.Picture picture = file.inspection().content().picture();
    if (picture == null
        || file.inspection().state() != State.READABLE
        || (long) picture.width() * picture.height() >= requirement.pixels()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.failed("attachment-small", Severity.WARNING)
            .clause(requirement.clause())
            .at(FileCheck.pointer(requirement, ""), new Origin.Whole(file.place()))
            .says(
                "attachment.small",
                file.name(),
                picture.width(),
                picture.height(),
                requirement.pixels()));
  }
}
