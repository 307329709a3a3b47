package io.shenbao.check;

import com.google.re2j.Pattern;
import dev.cel.runtime.CelEvaluationException;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.Expression;
import io.shenbao.check.expression.Message;
import io.shenbao.programme.Programme;
import org.jspecify.annotations.Nullable;

/** A document that the pack adds, with its expressions compiled. */
record CompiledDocument(Programme.Document document, @Nullable Expression when, Message name) {

  private static final String WORD = ".docx";
  private static final int LONGEST = 80;

  /** What no file's name may hold on any system. */
  private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{C}]+");

  /** Whether it is made; where that can't be told, it is. */
  boolean isMade(Bindings application) {
    try {
      return when == null || when.holds(application);
    } catch (CelEvaluationException e) {
      return true;
    }
  }

  /** The name of its file. */
  String file(Bindings application) {
    String said = UNFIT.matcher(name.render(application)).replaceAll("_").strip();
    String bare = said.endsWith(WORD) ? said.substring(0, said.length() - WORD.length()) : said;
    String name = bare.substring(0, Math.min(LONGEST, bare.length())).strip();
    boolean isHidden = name.isEmpty() || name.startsWith(".");
    return (isHidden ? document.id() : name) + WORD;
  }
}
