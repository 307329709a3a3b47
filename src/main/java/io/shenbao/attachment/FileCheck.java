package io.shenbao.attachment;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.FindingDraft;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.FileType;
import io.shenbao.programme.Requirement;
import io.shenbao.wording.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Judges one inspected file by the requirement that it was handed in for. */
final class FileCheck {

  private static final List<String> ARCHIVES =
      Stream.of(FileType.ZIP, FileType.SEVEN_ZIP, FileType.RAR).map(FileType::word).toList();

  /**
   * A file that was inspected.
   *
   * @param name from the application's folder
   * @param place as findings name it, relative to the input
   */
  record Inspected(String name, String place, Inspection inspection) {}

  /** What is wrong with a file; empty when it is readable and of an accepted type. */
  Optional<Finding> problem(Inspected file, Requirement requirement, String variant) {
    return switch (file.inspection().state()) {
      case READABLE -> type(file, requirement, variant);
      case UNCHECKED -> unchecked(file, requirement, variant);
      case BOMB -> failed("attachment-damaged", "attachment.bomb", file, requirement, variant);
      case VOLUME -> volume(file, requirement, variant);
      case EMPTY -> failed("attachment-empty", "attachment.empty", file, requirement, variant);
      case ENCRYPTED, TRUNCATED, DAMAGED -> unreadable(file, requirement, variant);
    };
  }

  /** A type that is not accepted is none, whether or not there is a decoder for it. */
  private Optional<Finding> unchecked(Inspected file, Requirement requirement, String variant) {
    Obstacle why = file.inspection().why();
    boolean isKnown = why == Obstacle.NO_CODEC || why == Obstacle.NO_PROGRAM;
    Optional<Finding> type = isKnown ? type(file, requirement, variant) : Optional.empty();
    if (type.isPresent()) {
      return type;
    }
    return Optional.of(
        finding(
            "attachment-unchecked",
            Verdict.UNCHECKED,
            requirement.required() ? Severity.ERROR : Severity.WARNING,
            file,
            pointer(requirement, variant),
            requirement,
            "attachment.unchecked",
            file.name(),
            file.inspection().why().sentence()));
  }

  /** Where no archive is accepted, one archive in its place would be none either. */
  private Optional<Finding> volume(Inspected file, Requirement requirement, String variant) {
    return ARCHIVES.stream().anyMatch(requirement.accept()::contains)
        ? failed("attachment-volume", "attachment.volume", file, requirement, variant)
        : type(file, requirement, variant);
  }

  /** What keeps it from being read, and as far as it is known: by what, how much, where. */
  private Optional<Finding> unreadable(Inspected file, Requirement requirement, String variant) {
    String word = file.inspection().state().word();
    Sentence detail = Details.of(file.inspection());
    return Optional.of(
        draft(Finding.failed("attachment-" + word, Severity.ERROR), file, requirement, variant)
            .says(
                detail.isEmpty()
                    ? Sentence.of("attachment." + word, file.name())
                    : Sentence.of("attachment." + word + ".detail", file.name(), detail),
                Sentence.of("attachment." + word + ".fix", file.name())));
  }

  /** What else there is to say of a file that can be read, and of one that was not whole. */
  List<Finding> remarks(Inspected file, Requirement requirement, String variant) {
    return file.inspection().observations().stream()
        .flatMap(one -> FileRemark.of(one).stream())
        .map(
            one ->
                draft(Finding.failed(one.rule(), one.severity()), file, requirement, variant)
                    .says(one.message(file.name()), one.fix(file.name())))
        .toList();
  }

  private static FindingDraft draft(
      FindingDraft draft, Inspected file, Requirement requirement, String variant) {
    return draft
        .clause(requirement.clause())
        .at(pointer(requirement, variant), new Origin.Whole(file.place()));
  }

  private Optional<Finding> type(Inspected file, Requirement requirement, String variant) {
    String media = file.inspection().type();
    Optional<FileType> named = FileType.ofName(file.name());
    boolean honest = named.isPresent() && named.get().is(media);
    if (honest && requirement.accept().contains(named.get().word())) {
      return Optional.empty();
    }
    boolean disguised = named.isPresent() && !honest;
    return failed(
        "attachment-type",
        disguised ? "attachment.type.disguised" : "attachment.type",
        file,
        requirement,
        variant,
        MediaName.of(media),
        String.join("、", requirement.accept()));
  }

  /** What is wrong with a readable film's length; empty when it does not matter. */
  Optional<Finding> duration(Inspected file, Requirement requirement, String variant) {
    Requirement.Duration bounds = requirement.duration();
    if (bounds == null || file.inspection().state() != State.READABLE) {
      return Optional.empty();
    }
    Double seconds = file.inspection().seconds();
    JsonPointer pointer = pointer(requirement, variant);
    if (seconds == null) {
      return Optional.of(
          finding(
              "attachment-duration",
              Verdict.UNCHECKED,
              Severity.WARNING,
              file,
              pointer,
              requirement,
              "attachment.duration.unknown",
              file.name()));
    }
    if (seconds >= bounds.min() && seconds <= bounds.max()) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
            "attachment-duration",
            Verdict.FAILED,
            Severity.WARNING,
            file,
            pointer,
            requirement,
            "attachment.duration",
            file.name(),
            Math.round(seconds),
            bounds.min(),
            bounds.max()));
  }

  private Optional<Finding> failed(
      String rule,
      String key,
      Inspected file,
      Requirement requirement,
      String variant,
      Object... more) {
    Object[] facts = new Object[more.length + 1];
    facts[0] = file.name();
    System.arraycopy(more, 0, facts, 1, more.length);
    return Optional.of(
        finding(
            rule,
            Verdict.FAILED,
            Severity.ERROR,
            file,
            pointer(requirement, variant),
            requirement,
            key,
            facts));
  }

  private Finding finding(
      String rule,
      Verdict verdict,
      Severity severity,
      Inspected file,
      JsonPointer pointer,
      Requirement requirement,
      String key,
      Object... facts) {
    FindingDraft draft =
        verdict == Verdict.UNCHECKED
            ? Finding.unchecked(rule, severity)
            : Finding.failed(rule, severity);
    return draft
        .clause(requirement.clause())
        .at(pointer, new Origin.Whole(file.place()))
        .says(key, facts);
  }

  static JsonPointer pointer(Requirement requirement, String variant) {
    JsonPointer pointer =
        JsonPointer.empty().appendProperty("attachments").appendProperty(requirement.id());
    return variant.isEmpty() ? pointer : pointer.appendProperty(variant);
  }
}
