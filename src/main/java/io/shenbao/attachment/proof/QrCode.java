package io.shenbao.attachment.proof;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.assessment.EvidenceFact;
import io.shenbao.programme.Statement;
import java.util.List;
import java.util.Optional;

/** Codes that a QR code says: where it says one of the same length, nothing is misread in it. */
final class QrCode {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{8,30}");

  private QrCode() {}

  /** What the QR codes say of a fact; empty when they say nothing of it. */
  static Optional<EvidenceFact> of(Statement statement, List<String> said) {
    String wanted = CodeComparison.compact(statement.stated());
    EvidenceFact other = null;
    for (String text : said) {
      Matcher code = CODE.matcher(CodeComparison.compact(text));
      while (code.find()) {
        if (code.group().equals(wanted)) {
          return Optional.of(Testimony.ofCode(statement, wanted, text, true));
        }
        if (other == null && code.group().length() == wanted.length()) {
          other = Testimony.ofCode(statement, code.group(), text, false);
        }
      }
    }
    return Optional.ofNullable(other);
  }
}
