package io.shenbao.decision;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Decision;
import io.shenbao.assessment.Finding;
import org.jspecify.annotations.Nullable;

/** Of what use a decision is to the applications that it is on, of which it sees one by one. */
final class Use {

  private final Ruling ruling;
  private boolean concernsAny;
  private boolean isAnyReadable;
  private boolean hasDecided;
  private boolean isOpen;
  private boolean hasUntold;

  Use(Ruling ruling) {
    this.ruling = ruling;
  }

  /** Sees an application that the decision is on. */
  void on(Assessment one) {
    concernsAny = true;
    isAnyReadable |= one.summary() != null;
    for (Finding finding : one.findings()) {
      hasDecided |= ruling.speaksOf(finding) && isItsOwn(finding.decision());
      isOpen |= one.summary() != null && ruling.decides(finding);
      hasUntold |= finding.standsForMore() && finding.rule().equals(ruling.rule());
    }
  }

  private boolean isItsOwn(@Nullable Decision decision) {
    return decision != null && ruling.agrees(decision);
  }

  Ruling ruling() {
    return ruling;
  }

  boolean concernsAny() {
    return concernsAny;
  }

  /** Whether one of them could be read. */
  boolean isAnyReadable() {
    return isAnyReadable;
  }

  /** Whether it has decided something. */
  boolean hasDecided() {
    return hasDecided;
  }

  /** Whether it could decide something, and has not. */
  boolean isOpen() {
    return isOpen;
  }

  /** Whether what it speaks of may be among those that are not told one by one. */
  boolean hasUntold() {
    return hasUntold;
  }
}
