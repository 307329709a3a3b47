package io.shenbao.attachment;

import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;

/** Tells of what could not be looked into, and of names that lead out of the folder. */
final class AccessCheck {

  private final Application application;
  private final HandedIn handedIn;
  private final UnaryOperator<String> place;
  private final Findings findings;

  /**
   * @param place a file's path from the input, given that from the application's folder
   */
  AccessCheck(
      Application application, HandedIn handedIn, UnaryOperator<String> place, Findings findings) {
    this.application = application;
    this.handedIn = handedIn;
    this.place = place;
    this.findings = findings;
  }

  void check() {
    for (Path link : handedIn.links()) {
      outside("/attachments", place.apply(handedIn.name(link)), handedIn.name(link));
    }
    for (Path closed : handedIn.unread()) {
      findings.add(
          Finding.unchecked(Finding.FILE_ACCESS, Severity.ERROR)
              .at(place.apply(handedIn.name(closed)))
              .says("attachment.unread", handedIn.name(closed)));
    }
    if (handedIn.isCut()) {
      findings.add(
          Finding.unchecked("attachment-unchecked", Severity.ERROR)
              .at(application.path())
              .says("attachment.too-many", HandedIn.MOST_FILES));
    }
    // file names in the source that lead out of the folder, or to nothing
    application
        .attachments()
        .forEach(
            (key, names) ->
                names.stream()
                    .filter(name -> !isInside(name))
                    .forEach(name -> outside("/attachments/" + key, application.path(), name)));
  }

  private void outside(String pointer, String where, String name) {
    findings.add(
        Finding.failed("attachment-outside", Severity.ERROR)
            .clause("")
            .at(JsonPointer.compile(pointer), new Origin.Whole(where))
            .says("attachment.outside", name));
  }

  private boolean isInside(String name) {
    try {
      Path path = Path.of(name);
      return !path.isAbsolute()
          && handedIn.folder().resolve(path).normalize().startsWith(handedIn.folder());
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
