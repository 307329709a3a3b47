package io.shenbao.cli;

import io.shenbao.wording.Wording;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The option for the language of the tool's own words. */
final class LanguageOption {

  static final String NAME = "--lang";

  private static final String CHINESE = "zh";
  private static final String ENGLISH = "en";

  @Option(
      names = NAME,
      paramLabel = "LANGUAGE",
      description = "language of the tool's own words: zh (default) or en")
  private String language = CHINESE;

  /** The word that is asked for, before anything is parsed: wrong usage is told in it, too. */
  static String asked(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(NAME + "=")) {
        return arguments[i].substring(NAME.length() + 1);
      }
      if (arguments[i].equals(NAME) && i + 1 < arguments.length) {
        return arguments[i + 1];
      }
    }
    return CHINESE;
  }

  /** The language of such a word; Chinese unless English is meant. */
  static Locale locale(String word) {
    return word.equals(ENGLISH) ? Locale.ENGLISH : Locale.CHINESE;
  }

  /** What asks for the same language. */
  String argument() {
    return NAME + "=" + language;
  }

  /**
   * The tool's own words.
   *
   * @throws Misuse when they are not spoken in that language
   */
  Wording wording() throws Misuse {
    Wording wording = new Wording(locale(language));
    if (!language.equals(CHINESE) && !language.equals(ENGLISH)) {
      throw new Misuse(
          List.of(wording.say("cli.usage.value", NAME, language, CHINESE + "、" + ENGLISH)));
    }
    return wording;
  }
}
