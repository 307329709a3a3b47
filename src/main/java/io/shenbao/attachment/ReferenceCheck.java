package io.shenbao.attachment;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.FindingDraft;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.FileType;
import io.shenbao.programme.Form;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Judges the files that the form names, in fields of type {@code file}. */
final class ReferenceCheck {

  static final String MISSING = "file-missing";
  static final String UNREADABLE = "file-unreadable";
  static final String TYPE = "file-type";

  private final Application application;
  private final HandedIn handedIn;
  private final Function<Path, Inspection> inspector;
  private final Findings findings;
  private final Set<Path> named = new LinkedHashSet<>();

  ReferenceCheck(
      Application application,
      HandedIn handedIn,
      Function<Path, Inspection> inspector,
      Findings findings) {
    this.application = application;
    this.handedIn = handedIn;
    this.inspector = inspector;
    this.findings = findings;
  }

  /** Looks at them; the files that are named, be they fit or not. */
  Set<Path> check(Form form) {
    form.visit(application.tree(), field -> field.type() == FieldType.FILE, this::field);
    return named;
  }

  private void field(Field field, JsonNode value, JsonPointer pointer) {
    if (!value.isString()) {
      return;
    }
    String name = value.asString();
    Optional<Path> file = handedIn.named(name);
    if (file.isPresent()) {
      named.add(file.get());
      file(name, field, pointer, inspector.apply(file.get()));
    } else if (handedIn.isWhole()) {
      failed(MISSING, field, pointer, "attachment.reference.missing", field.caption().name(), name);
    } else {
      findings.add(unchecked(MISSING, field, pointer).says("attachment.missing.unread", name));
    }
  }

  private void file(String name, Field field, JsonPointer pointer, Inspection inspection) {
    Optional<FileType> type = FileType.ofName(name);
    boolean isOfType =
        field.accept().isEmpty() || type.isPresent() && field.accept().contains(type.get().word());
    boolean isHonest = type.isEmpty() || type.get().is(inspection.type());
    if (!isOfType) {
      failed(
          TYPE,
          field,
          pointer,
          "attachment.reference.type",
          name,
          String.join("、", field.accept()));
    } else if (inspection.state() == State.UNCHECKED) {
      findings.add(
          unchecked(UNREADABLE, field, pointer)
              .says("attachment.unchecked", name, inspection.why().sentence()));
    } else if (inspection.state() != State.READABLE) {
      failed(UNREADABLE, field, pointer, "attachment.reference.unreadable", name);
    } else if (!isHonest) {
      failed(
          TYPE,
          field,
          pointer,
          "attachment.reference.disguised",
          name,
          MediaName.of(inspection.type()));
    } else {
      findings.count(Verdict.PASSED);
    }
  }

  private void failed(String rule, Field field, JsonPointer pointer, String key, Object... facts) {
    findings.add(
        Finding.failed(rule, Severity.ERROR)
            .clause(field.caption().clause())
            .at(pointer, application.origins())
            .says(key, facts));
  }

  private FindingDraft unchecked(String rule, Field field, JsonPointer pointer) {
    return Finding.unchecked(rule, Severity.ERROR)
        .clause(field.caption().clause())
        .at(pointer, application.origins());
  }
}
