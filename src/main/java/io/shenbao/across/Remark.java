package io.shenbao.across;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.AcrossRule;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/** Puts what was found into the words of the rule. */
final class Remark {

  private static final Pattern NAME = Pattern.compile("\\{([^{}]*)\\}");

  private Remark() {}

  static Finding of(
      AcrossRule rule,
      JsonPointer pointer,
      Origin origin,
      Counterpart counterpart,
      Map<String, String> facts) {
    return new Finding(
        rule.id(),
        Verdict.FAILED,
        rule.severity(),
        rule.clause(),
        pointer,
        origin,
        say(rule.message(), facts),
        say(rule.fix(), facts),
        null,
        counterpart);
  }

  private static String say(String text, Map<String, String> facts) {
    return NAME.matcher(text)
        .replaceAll(
            name -> Matcher.quoteReplacement(facts.getOrDefault(name.group(1), name.group())));
  }
}
