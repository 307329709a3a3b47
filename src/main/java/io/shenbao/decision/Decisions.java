package io.shenbao.decision;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Decision;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Tally;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Fingerprint;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All decisions of the bureau on the applications to one notice. Safe for use by several threads.
 */
public final class Decisions {

  private final String inputName;
  private final List<Ruling> inForce;
  private final List<Finding> amiss;
  private final Map<String, List<Ruling>> byApplicant = new HashMap<>();

  /**
   * @param inputName what a decision calls the application when the input itself is one
   * @param amiss what is wrong with the decisions as written; such ones are not in force
   */
  Decisions(String inputName, List<Ruling> inForce, List<Finding> amiss) {
    this.inputName = inputName;
    this.inForce = List.copyOf(inForce);
    this.amiss = List.copyOf(amiss);
    for (Ruling ruling : inForce) {
      for (String key : ruling.keys()) {
        byApplicant.computeIfAbsent(key, none -> new ArrayList<>()).add(ruling);
      }
    }
  }

  /** No decisions at all. */
  public static Decisions none() {
    return new Decisions("", List.of(), List.of());
  }

