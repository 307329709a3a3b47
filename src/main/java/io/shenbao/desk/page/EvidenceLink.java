package io.shenbao.desk.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.HandedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding leads among the files of its application.
 *
 * @param address below that of the files, with the passage or page; empty: no file
 * @param excerpt what the file says there; empty when that is not known
 * @param page on which, from 1; 0 where there are none, or that is not known
 */
record EvidenceLink(String address, String excerpt, int page) {

  /** Null when a finding leads to no file that can be shown. */
  static @Nullable EvidenceLink of(Finding finding, Assessment told) {
    List<HandedFile> files = told.files();
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).file();
      boolean isOn = !name.isEmpty() && name.equals(finding.origin().file());
      if (isOn && Shown.of(name).isShown()) {
        return new EvidenceLink(Integer.toString(i), "", 0);
      }
      if (!isOn && !name.isEmpty() && speaksOf(finding, name, told.path())) {
        return passage(finding, told, i, name);
      }
    }
    return null;
  }

  /** Whether a file is what a finding on a value of the form speaks of. */
  private static boolean speaksOf(Finding finding, String name, String path) {
    String own = name.startsWith(path + "/") ? name.substring(path.length() + 1) : name;
    return finding.message().facts().stream().anyMatch(fact -> fact.equals(own));
  }

  private static @Nullable EvidenceLink passage(
      Finding finding, Assessment told, int number, String name) {
    List<EvidenceFact> facts = facts(told, name);
    for (int i = 0; i < facts.size(); i++) {
      EvidenceFact fact = facts.get(i);
      if (!fact.excerpt().isEmpty() && finding.message().facts().contains(fact.excerpt())) {
        return new EvidenceLink(number + place(name, fact.page(), i), fact.excerpt(), fact.page());
      }
    }
    return Shown.of(name).isShown() || ReadableText.isOne(name)
        ? new EvidenceLink(number + (ReadableText.isOne(name) ? "/read" : ""), "", 0)
        : null;
  }

  /** What was read from a file, for all that it was handed in for. */
  static List<EvidenceFact> facts(Assessment told, String name) {
    return told.evidence().stream()
        .filter(one -> one.file().equals(name))
        .flatMap(one -> one.facts().stream())
        .toList();
  }

  /** A file that was handed in for two things, as one. */
  static Evidence joined(Evidence one, Evidence other) {
    Evidence joined = one;
    for (EvidenceFact fact : other.facts()) {
      joined = joined.with(fact);
    }
    return joined;
  }

  /**
   * Where a passage is shown, below the address of its file.
   *
   * @param page of the passage, from 1; 0: not known
   * @param fact its number among those that were read from the file
   */
  static String place(String name, int page, int fact) {
    return ReadableText.isOne(name)
        ? "/read?fact=" + fact + "#hit"
        : Shown.of(name).isPdf() && page > 0 ? "/page?fact=" + fact + "#hit" : "";
  }
}
