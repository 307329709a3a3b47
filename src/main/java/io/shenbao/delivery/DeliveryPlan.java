package io.shenbao.delivery;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.HandedFile;
import io.shenbao.programme.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is handed in of an application, in the order of the notice.
 *
 * @param materials files with a requirement
 * @param missing what is required and not there, by its number from 1
 * @param leftOut files that belong to no requirement, from the input
 */
record DeliveryPlan(List<Material> materials, List<Missing> missing, List<String> leftOut) {

  /** Files that were taken for nothing that is handed in. */
  private static final Set<FileRole> LEFT_OUT =
      EnumSet.of(FileRole.UNMATCHED, FileRole.UNREAD, FileRole.LINK);

  /** What is required and not there. */
  record Missing(int number, Requirement requirement) {}

  /**
   * The plan.
   *
   * @param requirements in the order of the notice
   * @param places where the evidence lies, by the path that the assessment has for it
   */
  static DeliveryPlan of(
      Assessment assessment, Collection<Requirement> requirements, Map<String, Path> places) {
    List<Material> materials = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    EntryNames names = new EntryNames();
    int number = 0;
    for (Requirement requirement : requirements) {
      number++;
      List<Evidence> here =
          assessment.evidence().stream()
              .filter(one -> requirement.id().equals(one.requirement()))
              .toList();
      for (Evidence one : here) {
        String name = here.size() == 1 && isOne(requirement) ? named(requirement, one) : own(one);
        String entry = names.of(requirement.folder(), name);
        Path file = Objects.requireNonNull(places.get(one.file()));
        materials.add(new Material(number, requirement, entry, file, one));
      }
      if (here.isEmpty() && requirement.required()) {
        missing.add(new Missing(number, requirement));
      }
    }
    List<String> leftOut =
        assessment.files().stream()
            .filter(one -> LEFT_OUT.contains(one.role()))
            .map(HandedFile::file)
            .toList();
    return new DeliveryPlan(materials, missing, leftOut);
  }

  /**
   * Whether one file is all that is asked for, so that it can be called what the notice calls it.
   */
  private static boolean isOne(Requirement requirement) {
    return requirement.each() == null && requirement.variants().isEmpty();
  }

  private static String named(Requirement requirement, Evidence evidence) {
    String own = own(evidence);
    int dot = own.lastIndexOf('.');
    return requirement.label() + (dot < 0 ? "" : own.substring(dot));
  }

  private static String own(Evidence evidence) {
    return evidence.file().substring(evidence.file().lastIndexOf('/') + 1);
  }
}
