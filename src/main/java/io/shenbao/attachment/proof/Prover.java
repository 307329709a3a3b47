package io.shenbao.attachment.proof;

import io.shenbao.assessment.EvidenceFact;
import io.shenbao.attachment.inspection.Content;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.FactReading;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds in a file's text what it should prove. Safe for use by several threads. */
public final class Prover {

  /** Words of fewer letters stand in a text by chance. */
  private static final int FEWEST_LETTERS = 6;

  private final Map<List<String>, FactLabels> labels = new ConcurrentHashMap<>();

  /** Whether enough of a file was read that what it does not say is not said. */
  public static boolean hasText(Content content) {
    return FileText.of(content).hasText();
  }

  /**
   * What a file says of each fact that the form states.
   *
   * @param several whether it was handed in for several things, and so speaks of several years
   * @return empty when nothing of it was read
   */
  public List<EvidenceFact> prove(List<Statement> statements, Content content, boolean several) {
    FileText file = FileText.of(content);
    return statements.stream()
        .filter(Statement::isStated)
        .flatMap(statement -> fact(statement, statements, file, several).stream())
        .toList();
  }

  /**
   * What a file says of each fact, whether or not the form states it; nothing of those on which it
   * is silent.
   *
   * @param several whether it was handed in for several things, and so speaks of several years
   * @param name the file's, from the application's folder
   */
  public List<FactReading> read(
      List<Statement> statements, Content content, boolean several, String name) {
    FileText file = FileText.of(content);
    return statements.stream()
        .flatMap(
            statement ->
                fact(statement, statements, file, several).stream()
                    .filter(fact -> fact.agreement() != EvidenceFact.Agreement.SILENT)
                    .flatMap(fact -> Testimony.reading(statement, fact, name).stream()))
        .toList();
  }

  private Optional<EvidenceFact> fact(
      Statement statement, List<Statement> all, FileText file, boolean several) {
    Deadline.poll();
    Optional<EvidenceFact> code =
        statement.proof().codes() ? QrCode.of(statement, file.codes()) : Optional.empty();
    if (code.isPresent() || !file.hasText()) {
      return code;
    }
    Optional<Sighting> sighting = sighting(statement, all, file, several);
    return Optional.of(
        sighting
            .map(one -> Testimony.of(statement, one))
            .orElseGet(() -> Testimony.silent(statement, file)));
  }

  /** The passage that speaks for the file: one that agrees, else the first. */
  private Optional<Sighting> sighting(
      Statement statement, List<Statement> all, FileText file, boolean several) {
    List<Sighting> sightings = sightings(statement, all, file);
    if (statement.proof().kind() == Proof.Kind.YEAR) {
      return Majority.of(sightings, several || statement.proof().pattern() != null);
    }
    return sightings.isEmpty()
        ? anywhere(statement, file)
        : sightings.stream()
            .filter(Sighting::agrees)
            .findFirst()
            .or(() -> sightings.stream().findFirst());
  }

  /** Where no label is found as it is written, one that may be misread, if its value agrees. */
  private List<Sighting> sightings(Statement statement, List<Statement> all, FileText file) {
    List<Sighting> sightings = sightings(statement, all, proof -> passages(proof, file));
    return sightings.isEmpty()
        ? sightings(statement, all, proof -> misread(proof, file)).stream()
            .filter(Sighting::agrees)
            .toList()
        : sightings;
  }

  private static List<Sighting> sightings(
      Statement statement, List<Statement> all, Function<Proof, List<Passage>> places) {
    Proof proof = statement.proof();
    Comparison comparison = Comparison.of(proof);
    List<Sighting> sightings =
        places.apply(proof).stream()
            .flatMap(passage -> comparison.look(statement.stated(), passage).stream())
            .toList();
    return sightings.isEmpty() && !proof.ratio().isEmpty()
        ? ratio(statement, all, places)
        : sightings;
  }

  /** Where a value may stand: behind its labels, else on any line that has what looks like one. */
  private List<Passage> passages(Proof proof, FileText file) {
    if (!proof.after().isEmpty()) {
      return labels(proof).in(file.pages());
    }
    boolean isMarked = proof.pattern() != null || proof.kind() == Proof.Kind.YEAR;
    return isMarked ? file.pages().stream().flatMap(Prover::lines).toList() : List.of();
  }

  private List<Passage> misread(Proof proof, FileText file) {
    return proof.after().isEmpty() ? List.of() : labels(proof).misreadIn(file.pages());
  }

  private FactLabels labels(Proof proof) {
    return labels.computeIfAbsent(proof.after(), FactLabels::new);
  }

  private static Stream<Passage> lines(FilePage page) {
    return IntStream.range(0, page.lines().size()).mapToObj(line -> Passage.line(page, line));
  }

  /** The form's own words on some line, in a file that has none of the labels. */
  private static Optional<Sighting> anywhere(Statement statement, FileText file) {
    Proof proof = statement.proof();
    boolean isOfWords =
        switch (proof.kind()) {
          case TEXT, NAME, ADDRESS, CODE -> true;
          case DATE, YEAR, NUMBER, PAGES -> false;
        };
    String words = FilePage.key(statement.stated());
    if (!isOfWords || words.length() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    return file.pages().stream()
        .flatMap(page -> page.find(words).stream())
        .findFirst()
        .or(() -> proof.kind() == Proof.Kind.NAME ? misreadName(words, file) : Optional.empty())
        .map(passage -> new Sighting(passage, statement.stated(), true));
  }

  private static Optional<Passage> misreadName(String name, FileText file) {
    return file.pages().stream().flatMap(page -> page.findMisread(name).stream()).findFirst();
  }

  private static List<Sighting> ratio(
      Statement statement, List<Statement> all, Function<Proof, List<Passage>> places) {
    Proof proof = statement.proof();
    return Ratio.of(
        statement.stated(),
        proof.unit(),
        parts(proof.ratio().get(0), all, places),
        parts(proof.ratio().get(1), all, places));
  }

  private static List<Ratio.Part> parts(
      String id, List<Statement> all, Function<Proof, List<Passage>> places) {
    List<Ratio.Part> parts = new ArrayList<>();
    for (Statement statement : all) {
      if (statement.proof().id().equals(id)) {
        NumberComparison comparison = new NumberComparison(statement.proof().unit());
        for (Passage passage : places.apply(statement.proof())) {
          comparison
              .amount(passage)
              .ifPresent(amount -> parts.add(new Ratio.Part(passage, amount)));
        }
      }
    }
    return parts;
  }
}
