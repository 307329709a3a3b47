package io.shenbao.attachment;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Form;
import io.shenbao.prose.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Judges the pictures that an application shows: in its prose, or as a value of their own. */
final class PictureCheck {

  /** What Word can show. */
  private static final Set<String> TYPES =
      Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");

  private static final long MOST_BYTES = 30_000_000;

  private final Application application;
  private final HandedIn handedIn;
  private final Function<Path, Inspection> inspector;
  private final Findings findings;
  private final Map<String, Path> pictures = new LinkedHashMap<>();
  private final Set<Path> named = new LinkedHashSet<>();

  PictureCheck(
      Application application,
      HandedIn handedIn,
      Function<Path, Inspection> inspector,
      Findings findings) {
    this.application = application;
    this.handedIn = handedIn;
    this.inspector = inspector;
    this.findings = findings;
  }

  /** The pictures that can be shown, by their names as written. */
  Map<String, Path> check(Form form) {
    form.visit(
        application.tree(),
        field -> field.type() == FieldType.PROSE || field.isPicture(),
        this::field);
    return pictures;
  }

  /** All files that are named as pictures, be they fit to be shown or not. */
  Set<Path> named() {
    return named;
  }

  private void field(Field field, JsonNode value, JsonPointer pointer) {
    Prose rich = application.rich().texts().get(pointer);
    if (rich != null) {
      rich.pictures().stream().distinct().forEach(name -> inWord(name, field, pointer));
    } else if (field.type() == FieldType.PROSE && value.isString()) {
      Prose.of(value.asString()).pictures().stream()
          .distinct()
          .forEach(name -> picture(name, field, pointer));
    } else if (field.isPicture() && value.isString()) {
      picture(value.asString(), field, pointer);
    }
  }

  private void picture(String name, Field field, JsonPointer pointer) {
    if (application.rich().pictures().containsKey(name)) {
      inWord(name, field, pointer);
      return;
    }
    Path file = handedIn.named(name).orElse(null);
    if (file == null && !handedIn.isWhole()) {
      findings.add(
          Finding.unchecked("picture-missing", Severity.ERROR)
              .clause(field.caption().clause())
              .at(pointer, application.origins())
              .says("attachment.missing.unread", name));
      return;
    }
    if (file == null) {
      find("picture-missing", field, pointer, "attachment.picture.missing", name);
      return;
    }
    named.add(file);
    judge(name, file, field, pointer);
  }

  /** A picture that stands in a Word file, of prose or a filled form. */
  private void inWord(String name, Field field, JsonPointer pointer) {
    Path file = application.rich().pictures().get(name);
    if (file == null) {
      find("picture-unreadable", field, pointer, "attachment.picture.unreadable", name);
    } else {
      judge(name, file, field, pointer);
    }
  }

  private void judge(String name, Path file, Field field, JsonPointer pointer) {
    Inspection inspection = inspector.apply(file);
    if (inspection.state() == State.UNCHECKED) {
      findings.add(
          Finding.unchecked("picture-unreadable", Severity.ERROR)
              .clause(field.caption().clause())
              .at(pointer, application.origins())
              .says("attachment.picture.unchecked", name, inspection.why().sentence()));
    } else if (inspection.state() != State.READABLE) {
      find("picture-unreadable", field, pointer, "attachment.picture.unreadable", name);
    } else if (!TYPES.contains(inspection.type())) {
      find(
          "picture-type",
          field,
          pointer,
          "attachment.picture.type",
          name,
          MediaName.of(inspection.type()));
    } else if (size(file) > MOST_BYTES) {
      find(
          "picture-large",
          field,
          pointer,
          "attachment.picture.large",
          name,
          MOST_BYTES / 1_000_000);
    } else {
      findings.count(Verdict.PASSED);
      pictures.put(name, file);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private void find(String rule, Field field, JsonPointer pointer, String key, Object... facts) {
    findings.add(
        Finding.failed(rule, Severity.ERROR)
            .clause(field.caption().clause())
            .at(pointer, application.origins())
            .says(key, facts));
  }
}
