package io.shenbao.attachment.proof;

import io.shenbao.programme.Proof;
import java.util.Optional;

/** How values of one kind are read and compared. */
interface Comparison {

  /**
   * What stands at a passage; empty when no value of its kind does.
   *
   * @param stated what the form says; empty when it says nothing
   */
  Optional<Sighting> look(String stated, Passage passage);

  /** That of a fact's kind. */
  static Comparison of(Proof proof) {
    return switch (proof.kind()) {
      case TEXT -> new WordsComparison(ValuePattern.of(proof));
      case NAME -> new NameComparison();
      case ADDRESS -> new AddressComparison();
      case CODE -> new CodeComparison();
      case DATE -> new DateComparison();
      case YEAR -> new YearComparison(ValuePattern.of(proof));
      case NUMBER -> new NumberComparison(proof.unit());
      case PAGES -> (stated, passage) -> Optional.empty(); // no text says it
    };
  }
}
