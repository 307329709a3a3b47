package io.shenbao.attachment;

import io.shenbao.application.Origin;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Due;
import io.shenbao.programme.Requirement;
import io.shenbao.source.NotReadYet;
import io.shenbao.source.ProseFiles;
import io.shenbao.source.ProsePlaces;
import io.shenbao.wording.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/** Tells of files that fit nothing that is asked for. */
final class StrayCheck {

  /** So many items of a requirement are named where a file fits none of them. */
  private static final int MOST_ITEMS = 5;

  private final HandedIn handedIn;
  private final Inventory inventory;
  private final Findings findings;

  StrayCheck(HandedIn handedIn, Inventory inventory, Findings findings) {
    this.handedIn = handedIn;
    this.inventory = inventory;
    this.findings = findings;
  }

  /** A file that belongs to no requirement. */
  void unmatched(Path file) {
    Optional<NotReadYet> kind = NotReadYet.of(file);
    boolean isUnread = kind.filter(NotReadYet::isUnread).isPresent();
    inventory.add(file, isUnread ? FileRole.UNREAD : FileRole.UNMATCHED);
    Sentence why = kind.map(one -> Sentence.of(one.key())).orElse(Sentence.NONE);
    findings.add(
        Finding.failed("attachment-unmatched", Severity.INFO)
            .clause("")
            .at(JsonPointer.compile("/attachments"), place(file))
            .says(
                isUnread ? "attachment.unmatched.unread" : "attachment.unmatched",
                handedIn.name(file),
                why));
  }

  /**
   * A Word file that belongs to nothing and whose name is nearly that of a text of the form.
   *
   * @param meant the place of the text
   */
  void nearly(Path file, ProsePlaces.Place meant) {
    inventory.add(file, FileRole.UNMATCHED);
    findings.add(
        Finding.failed(ProseFiles.RULE, Severity.WARNING)
            .clause(meant.field().caption().clause())
            .at(meant.pointer(), place(file))
            .says(
                "source.prose.word.nearly",
                handedIn.name(file),
                meant.title(),
                meant.title() + ".docx"));
  }

  /** What lies in a requirement's folder and fits none of its items. */
  void strays(Requirement requirement, Matching matching) {
    List<String> items =
        matching.items(requirement).stream().limit(MOST_ITEMS).map(Due::label).toList();
    for (Path file : matching.leftOver(requirement)) {
      findings.add(
          Finding.failed("attachment-stray", Severity.WARNING)
              .clause(requirement.clause())
              .at(FileCheck.pointer(requirement, ""), place(file))
              .says(
                  items.isEmpty() ? "attachment.stray.none" : "attachment.stray",
                  handedIn.name(file),
                  requirement.label(),
                  items));
    }
  }

  private Origin place(Path file) {
    return new Origin.Whole(inventory.place(handedIn.name(file)));
  }
}
