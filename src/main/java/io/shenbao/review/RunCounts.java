package io.shenbao.review;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Outcome;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a run came to, counted once: every report tells it before the first application.
 *
 * @param files how many files of applications were taken for what
 * @param isOpen whether an application could not be read, or not be checked in full
 * @param hasErrors whether an application has an error
 */
public record RunCounts(
    int found,
    Map<Outcome, Integer> outcomes,
    int reused,
    Map<FileRole, Long> files,
    boolean isOpen,
    boolean hasErrors) {

  /** Goes through the results once. */
  public static RunCounts of(Iterable<Assessment> results) {
    Counting counting = new Counting();
    results.forEach(counting::see);
    return counting.counts();
  }

  /** Counts results while somebody goes through them. */
  public static final class Counting {
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<FileRole, Long> files = new EnumMap<>(FileRole.class);
    private int found;
    private int reused;
    private boolean isOpen;
    private boolean hasErrors;

    public void see(Assessment one) {
      found++;
      reused += one.reused() ? 1 : 0;
      outcomes.merge(one.outcome(), 1, Integer::sum);
      isOpen |=
          one.outcome() == Outcome.UNREADABLE
              || one.findings().stream().anyMatch(Finding::leavesOpen);
      hasErrors |= one.findings().stream().anyMatch(Finding::isError);
      for (HandedFile file : one.files()) {
        files.merge(file.role(), file.number(), Long::sum);
      }
    }

    /** What all that was seen came to. */
    public RunCounts counts() {
      return new RunCounts(found, outcomes, reused, files, isOpen, hasErrors);
    }
  }

  int of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  long of(FileRole role) {
    return files.getOrDefault(role, 0L);
  }
}
