package io.shenbao.decision;

import com.google.common.base.Splitter;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.shenbao.application.Origin;
import io.shenbao.assessment.Decision;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Similar;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Holds written decisions to their schema and makes rulings of those that are in order. One that is
 * not in order decides nothing.
 */
final class WrittenCheck {

  static final String RULE = "decision-invalid";
  static final String EXPIRED = "decision-expired";

  private static final List<String> KEYS =
      List.of(
          "programme",
          "waivers",
          "answers",
          "rule",
          "applicant",
          "factory",
          "at",
          "reason",
          "approver",
          "date",
          "expires",
          "answer",
          "note",
          "by");

  private final Wording wording;
  private final String asOf;
  private final Schema schema;
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param asOf the day on which decisions must be in force, ISO-8601; empty: none expires
   */
  WrittenCheck(Wording wording, String asOf) {
    this.wording = wording;
    this.asOf = asOf;
    try (InputStream text =
        Objects.requireNonNull(WrittenCheck.class.getResourceAsStream("decisions.schema.json"))) {
      this.schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Ruling> rulings() {
    return rulings;
  }

  List<Finding> findings() {
    return findings;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  void check(Written written) {
    List<Error> errors = errors(written);
    Set<String> wrong = new LinkedHashSet<>();
    Set<JsonPointer> misspelt = new LinkedHashSet<>();
    for (Error error : errors) {
      JsonPointer pointer = pointer(error);
      wrong.add(entry(pointer));
      if (error.getKeyword().equals("additionalProperties")) {
        meant(error).ifPresent(one -> misspelt.add(pointer.appendProperty(one)));
      }
    }
    for (Error error : errors) {
      // that the right key is missing goes without saying where it is misspelt
      if (!misspelt.contains(pointer(error).appendProperty(String.valueOf(error.getProperty())))) {
        report(error, pointer(error), written);
      }
    }
    entries(written, "waivers", wrong);
    entries(written, "answers", wrong);
  }

  private List<Error> errors(Written written) {
    return schema
        .validate(
            written.tree(), context -> context.executionConfig(config -> config.locale(language())))
        .stream()
        .filter(error -> !error.getKeyword().equals("if"))
        .sorted(
            Comparator.comparing((Error error) -> error.getInstanceLocation().toString())
                .thenComparing(error -> String.valueOf(error.getProperty())))
        .toList();
  }

  private static JsonPointer pointer(Error error) {
    return JsonPointer.compile(error.getInstanceLocation().toString());
  }

  private static Optional<String> meant(Error error) {
    return Similar.to(String.valueOf(error.getProperty()), KEYS);
  }

  /** The validator speaks Chinese by the name of zh_CN only. */
  private Locale language() {
    return wording.locale().getLanguage().equals("zh")
        ? Locale.SIMPLIFIED_CHINESE
        : wording.locale();
  }

  /** {@code /waivers/3} of {@code /waivers/3/date}; the file itself for what lies above. */
  private static String entry(JsonPointer pointer) {
    List<String> parts = Splitter.on('/').limit(4).splitToList(pointer.toString());
    return parts.size() < 3 ? "" : "/" + parts.get(1) + "/" + parts.get(2);
  }

  private void report(Error error, JsonPointer pointer, Written written) {
    String property = String.valueOf(error.getProperty());
    switch (error.getKeyword()) {
      case "required" ->
          problem(
              written.origin(pointer.appendProperty(property)),
              "decision.schema.required",
              written.name(property));
      case "additionalProperties" -> {
        Sentence meant =
            meant(error).map(one -> Sentence.of("decision.meant", one)).orElse(Sentence.NONE);
        problem(
            written.origin(pointer.appendProperty(property)),
            "decision.schema.unknown",
            property,
            meant);
      }
      default -> value(error, pointer, written);
    }
  }

  private void value(Error error, JsonPointer pointer, Written written) {
    String key = pointer.matches() ? "" : pointer.last().getMatchingProperty();
    String typed = written.tree().at(pointer).asString("").strip();
    Origin place = written.origin(pointer);
    if (typed.isEmpty() && written.tree().at(pointer).isString()) {
      problem(place, "decision.schema.required", written.name(key));
    } else if (error.getKeyword().equals("enum")) {
      String said = written.isSheet() ? "decision.schema.choice" : "decision.schema.answer";
      problem(place, said, written.name(key), typed);
    } else if (key.equals("date") || key.equals("expires")) {
      problem(place, "decision.date", written.name(key), typed);
    } else {
      problem(
          place, "decision.schema.value", written.name(key), String.valueOf(error.getMessage()));
    }
  }

  private void problem(Origin place, String key, Object... facts) {
    findings.add(Amiss.of(RULE, Severity.ERROR, place).says(key, facts));
  }

  private void entries(Written written, String key, Set<String> wrong) {
    JsonNode list = written.tree().path(key);
    for (int i = 0; i < list.size(); i++) {
      JsonPointer pointer = JsonPointer.empty().appendProperty(key).appendIndex(i);
      JsonNode entry = list.path(i);
      if (!wrong.contains(pointer.toString())
          && isDate(entry, "date", pointer, written)
          && isDate(entry, "expires", pointer, written)) {
        rule(entry, key.equals("waivers"), written.origin(pointer));
      }
    }
  }

  /** What the schema can't say: the 30th of February has the look of a date. */
  private boolean isDate(JsonNode entry, String key, JsonPointer pointer, Written written) {
    if (!entry.has(key)) {
      return true;
    }
    try {
      return LocalDate.parse(text(entry, key)) != null;
    } catch (DateTimeParseException e) {
      problem(
          written.origin(pointer.appendProperty(key)),
          "decision.date",
          written.name(key),
          text(entry, key));
      return false;
    }
  }

  private void rule(JsonNode entry, boolean waiver, Origin origin) {
    String expires = text(entry, "expires");
    if (waiver && expires.compareTo(asOf) < 0) {
      findings.add(
          Amiss.of(EXPIRED, Severity.WARNING, origin)
              .says("decision.expired", text(entry, "applicant"), expires, asOf));
      return;
    }
    Decision decision =
        waiver
            ? new Decision.Waiver(
                text(entry, "reason"),
                text(entry, "approver"),
                text(entry, "date"),
                expires,
                origin)
            : new Decision.Answer(
                text(entry, "answer").equals("passed"),
                text(entry, "note"),
                text(entry, "by"),
                text(entry, "date"),
                origin);
    rulings.add(
        new Ruling(
            text(entry, "rule"),
            text(entry, "applicant"),
            text(entry, "factory"),
            text(entry, "at"),
            decision));
  }

  private static String text(JsonNode entry, String key) {
    return entry.path(key).asString("").strip();
  }
}
