package io.shenbao.attachment.proof;

import com.google.re2j.Pattern;
import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.EvidenceFact.Agreement;
import io.shenbao.programme.FactReading;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Statement;
import io.shenbao.wording.Plain;
import java.util.List;
import java.util.Optional;

/** What was found of a fact, as it is told. */
final class Testimony {

  private static final int LONGEST = 200;
  private static final Pattern DIGITS = Pattern.compile("-?\\d{1,60}(?:\\.\\d{1,60})?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private Testimony() {}

  static EvidenceFact of(Statement statement, Sighting sighting) {
    FilePage page = sighting.passage().page();
    return fact(
        statement,
        sighting.found(),
        sighting.passage().excerpt(),
        page.number(),
        sighting.agrees() ? Agreement.AGREES : Agreement.CONTRADICTS,
        page.recognised());
  }

  /** A QR code says it. */
  static EvidenceFact ofCode(Statement statement, String found, String said, boolean agrees) {
    return fact(
        statement,
        found,
        Passage.shown(said),
        0,
        agrees ? Agreement.AGREES : Agreement.CONTRADICTS,
        false);
  }

  /** The text does not say; of an organisation, which others it names. */
  static EvidenceFact silent(Statement statement, FileText file) {
    List<String> others =
        statement.proof().kind() == Proof.Kind.NAME
            ? NameComparison.named(file.pages())
            : List.of();
    return fact(statement, String.join("、", others), "", 0, Agreement.SILENT, false);
  }

  /**
   * What a file says of a fact, as rules ask for it; empty when that is no value of the fact's
   * kind, as when a QR code says it.
   */
  static Optional<FactReading> reading(Statement statement, EvidenceFact fact, String file) {
    Proof proof = statement.proof();
    String value =
        proof.kind() == Proof.Kind.NUMBER && fact.found().endsWith(proof.unit())
            ? fact.found().substring(0, fact.found().length() - proof.unit().length())
            : fact.found();
    boolean isValue =
        switch (proof.kind()) {
          case NUMBER -> DIGITS.matches(value);
          case YEAR -> YEAR.matches(value);
          case TEXT, NAME, ADDRESS, CODE, DATE -> !value.isEmpty();
          case PAGES -> false; // the item itself tells its pages
        };
    Boolean agrees = statement.isStated() ? fact.agreement() == Agreement.AGREES : null;
    return isValue
        ? Optional.of(
            new FactReading(
                proof, value, file, fact.excerpt(), fact.page(), agrees, fact.recognised()))
        : Optional.empty();
  }

  private static EvidenceFact fact(
      Statement statement,
      String found,
      String excerpt,
      int page,
      Agreement agreement,
      boolean recognised) {
    Proof proof = statement.proof();
    return new EvidenceFact(
        proof.id(),
        proof.label(),
        Plain.clip(stated(statement), LONGEST) + proof.unit(),
        Plain.clip(Plain.line(found), LONGEST),
        excerpt,
        page,
        agreement,
        recognised);
  }

  /** As it is compared: of a text with a year in it, the year. */
  private static String stated(Statement statement) {
    return statement.proof().kind() == Proof.Kind.YEAR
        ? YearComparison.year(statement.stated()).orElse(statement.stated())
        : statement.stated();
  }
}
