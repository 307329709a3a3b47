package io.shenbao.attachment;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.attachment.inspection.Content;
import io.shenbao.attachment.inspection.FilePrint;
import io.shenbao.attachment.inspection.LookAlikes;
import io.shenbao.programme.Requirement;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds files of one application that serve twice, and pictures of it that look alike. */
final class RepetitionCheck {

  /** So many others are named; further ones are counted. */
  private static final int MOST_NAMED = 5;

  private final Map<String, List<Handed>> byHash = new LinkedHashMap<>();

  private record Handed(FileCheck.Inspected file, Requirement requirement) {

    long likeness() {
      Content.Picture picture = file.inspection().content().picture();
      return picture == null ? 0 : picture.likeness();
    }

    FilePrint print() {
      return new FilePrint(
          file.place(), requirement.id(), file.inspection().content().sha256(), likeness());
    }
  }

  /** Takes down a file; one of a requirement that does not mind is left out. */
  void add(FileCheck.Inspected file, Requirement requirement) {
    String sha256 = file.inspection().content().sha256();
    if (requirement.noTwice() && !sha256.isEmpty()) {
      byHash.computeIfAbsent(sha256, key -> new ArrayList<>(1)).add(new Handed(file, requirement));
    }
  }

  /** What there is to compare with other applications. */
  List<FilePrint> prints() {
    return byHash.values().stream().flatMap(List::stream).map(Handed::print).toList();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    byHash.values().forEach(same -> tell(same, "twice", findings));
    List<Handed> different = byHash.values().stream().map(same -> same.get(0)).toList();
    LookAlikes.groups(different, Handed::likeness).forEach(alike -> tell(alike, "alike", findings));
    return findings;
  }

  /** One warning at each of a group, naming the others. */
  private static void tell(List<Handed> group, String how, List<Finding> findings) {
    for (Handed one : group.size() > 1 ? group : List.<Handed>of()) {
      List<String> others =
          group.stream()
              .filter(other -> other != one)
              .limit(MOST_NAMED)
              .map(other -> other.file().name())
              .toList();
      int count = group.size() - 1;
      findings.add(
          Finding.failed("attachment-" + how, Severity.WARNING)
              .clause(one.requirement().clause())
              .at(FileCheck.pointer(one.requirement(), ""), new Origin.Whole(one.file().place()))
              .says(
                  "attachment." + how,
                  one.file().name(),
                  count > others.size()
                      ? Sentence.of("attachment.others", others, count)
                      : others));
    }
  }
}
