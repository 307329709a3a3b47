package io.shenbao.attachment;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.re2j.Matcher;
import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Claim;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Form;
import io.shenbao.programme.Requirement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What prose claims of an application's own, with no file among its evidence that could prove it.
 */
final class ClaimCheck {

  /** What no sentence goes across. */
  private static final Splitter SENTENCES =
      Splitter.on(CharMatcher.anyOf("。；;！!？?\n\r")).omitEmptyStrings();

  /** So many characters are quoted before a passage, and behind it. */
  private static final int AROUND = 20;

  /** Passages of an overlong text are looked at as far as anybody writes. */
  private static final int LONGEST = 200_000;

  private final Map<String, Requirement> requirements;
  private final List<Compiled> claims;

  /** A claim's patterns, compiled. */
  private record Compiled(Claim claim, List<Hallmarks> patterns, List<Hallmarks> except) {

    static Compiled of(Claim claim) {
      return new Compiled(
          claim,
          claim.patterns().stream().map(Hallmarks::of).toList(),
          claim.except().stream().map(Hallmarks::of).toList());
    }

    /** Whether a text may claim it; most do not. */
    boolean mayBeIn(String text) {
      return patterns.stream().anyMatch(pattern -> pattern.mayBeIn(text));
    }

    /** The first passage of a sentence that claims it; null when none does. */
    @Nullable String passage(String sentence) {
      List<int[]> harmless = null;
      for (Hallmarks pattern : patterns) {
        if (!pattern.mayBeIn(sentence)) {
          continue;
        }
        Matcher matcher = pattern.pattern().matcher(sentence);
        while (matcher.find()) {
          int from = matcher.start();
          int to = matcher.end();
          harmless = harmless == null ? harmless(sentence) : harmless;
          if (harmless.stream().noneMatch(one -> one[0] < to && from < one[1])) {
            return matcher.group();
          }
        }
      }
      return null;
    }

    /** What a passage may not overlap; few sentences have one, so it is looked for last. */
    private List<int[]> harmless(String sentence) {
      List<int[]> harmless = new ArrayList<>();
      for (Hallmarks pattern : except) {
        if (pattern.mayBeIn(sentence)) {
          Matcher matcher = pattern.pattern().matcher(sentence);
          while (matcher.find()) {
            harmless.add(new int[] {matcher.start(), matcher.end()});
          }
        }
      }
      return harmless;
    }
  }

  /** Where a claim stands. */
  private record Place(Field field, JsonPointer pointer, String passage, String sentence) {}

  ClaimCheck(Collection<Claim> claims, Map<String, Requirement> requirements) {
    this.claims = claims.stream().map(Compiled::of).toList();
    this.requirements = requirements;
  }

  /**
   * Tells each claim once, where it stands first.
   *
   * @param free the requirements that a file was handed in for which no item of theirs asks for
   */
  void check(Application application, Form form, Set<String> free, Findings findings) {
    List<Compiled> unproven =
        claims.stream()
            .filter(one -> one.claim().proof().stream().noneMatch(free::contains))
            .filter(
                one -> one.claim().told().stream().noneMatch(path -> isFilled(application, path)))
            .toList();
    Map<Claim, Place> places = new LinkedHashMap<>();
    if (!unproven.isEmpty()) {
      form.visit(
          application.tree(),
          field -> field.type() == FieldType.PROSE && field.figures(),
          (field, value, at) -> field(field, value, at, unproven, places));
    }
    places.forEach((claim, place) -> findings.add(finding(application, claim, place)));
  }

  /**
   * Whether anything stands at a path of the form.
   *
   * @param path {@code app.…}
   */
  private static boolean isFilled(Application application, String path) {
    JsonNode at = application.tree();
    for (String key : Splitter.on('.').splitToStream(path).skip(1).toList()) {
      at = at.path(key);
    }
    return at.isContainer() ? !at.isEmpty() : !at.isMissingNode() && !at.isNull();
  }

  private static void field(
      Field field,
      JsonNode value,
      JsonPointer pointer,
      List<Compiled> claims,
      Map<Claim, Place> places) {
    if (!value.isString() || value.asString().length() > LONGEST) {
      return;
    }
    List<Compiled> open =
        claims.stream()
            .filter(one -> !places.containsKey(one.claim()) && one.mayBeIn(value.asString()))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    for (String sentence : SENTENCES.split(value.asString())) {
      Deadline.poll();
      for (Compiled one : open) {
        String passage = places.containsKey(one.claim()) ? null : one.passage(sentence);
        if (passage != null) {
          places.put(one.claim(), new Place(field, pointer, passage, excerpt(sentence, passage)));
        }
      }
    }
  }

  /** The passage with what stands around it. */
  private static String excerpt(String sentence, String passage) {
    int at = sentence.indexOf(passage);
    int from = Math.max(0, at - AROUND);
    int to = Math.min(sentence.length(), at + passage.length() + AROUND);
    return (from > 0 ? "…" : "")
        + sentence.substring(from, to).strip()
        + (to < sentence.length() ? "…" : "");
  }

  private Finding finding(Application application, Claim claim, Place place) {
    List<String> proof =
        claim.proof().stream().map(requirements::get).map(Requirement::folder).toList();
    return Finding.failed("claim-unproven", Severity.WARNING)
        .clause(place.field().caption().clause())
        .at(place.pointer(), application.origins())
        .says("attachment.claim", place.passage(), place.sentence(), claim.label(), proof);
  }
}
