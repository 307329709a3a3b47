package io.shenbao.attachment.proof;

import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.EvidenceFact.Agreement;
import io.shenbao.programme.Claim;
import io.shenbao.programme.Proof;
import io.shenbao.wording.Plain;
import java.util.List;

/** What was found of a fact, as it is told. */
final class Testimony {

  private static final int LONGEST = 200;

  private Testimony() {}

  static EvidenceFact of(Claim claim, Sighting sighting) {
    FilePage page = sighting.passage().page();
    return fact(
        claim,
        sighting.found(),
        sighting.passage().excerpt(),
        page.number(),
        sighting.agrees() ? Agreement.AGREES : Agreement.CONTRADICTS,
        page.recognised());
  }

  /** A QR code says it. */
  static EvidenceFact ofCode(Claim claim, String found, String said, boolean agrees) {
    return fact(
        claim,
        found,
        Passage.shown(said),
        0,
        agrees ? Agreement.AGREES : Agreement.CONTRADICTS,
        false);
  }

  /** The text does not say; of an organisation, which others it names. */
  static EvidenceFact silent(Claim claim, FileText file) {
    List<String> others =
        claim.proof().kind() == Proof.Kind.NAME ? NameComparison.named(file.pages()) : List.of();
    return fact(claim, String.join("、", others), "", 0, Agreement.SILENT, false);
  }

  private static EvidenceFact fact(
      Claim claim,
      String found,
      String excerpt,
      int page,
      Agreement agreement,
      boolean recognised) {
    Proof proof = claim.proof();
    return new EvidenceFact(
        proof.id(),
        proof.label(),
        Plain.clip(stated(claim), LONGEST) + proof.unit(),
        Plain.clip(Plain.line(found), LONGEST),
        excerpt,
        page,
        agreement,
        recognised);
  }

  /** As it is compared: of a text with a year in it, the year. */
  private static String stated(Claim claim) {
    return claim.proof().kind() == Proof.Kind.YEAR
        ? YearComparison.year(claim.stated()).orElse(claim.stated())
        : claim.stated();
  }
}
