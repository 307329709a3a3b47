package io.shenbao.wording;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tool's own words in one language, Chinese unless English is asked for, and the texts of the
 * pack in use, which are in its own. Safe for use by several threads.
 */
public final class Wording {

  /** What a pack may have its own words for. */
  public static final List<String> NOUNS = List.of("applicant", "factory");

  private static final String NOUN = "noun.";
  private static final String BETWEEN = "、";

  private final ResourceBundle bundle;
  private final Locale locale;
  private final Map<String, Phrase> phrases;
  private final Map<String, String> nouns;

  /** Texts taken apart once, by their keys. */
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  public Wording(Locale locale) {
    this(
        ResourceBundle.getBundle(
            "io.shenbao.wording.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        locale,
        Map.of(),
        Map.of());
  }

  private Wording(
      ResourceBundle bundle,
      Locale locale,
      Map<String, Phrase> phrases,
      Map<String, String> nouns) {
    this.nouns = nouns;
    this.bundle = bundle;
    this.locale = locale;
    this.phrases = phrases;
  }

  /**
   * The same, which also knows a pack's texts.
   *
   * @param phrases by {@link Phrase#key}
   */
  public Wording with(Map<String, Phrase> phrases) {
    return new Wording(
        bundle, locale, Collections.unmodifiableMap(new LinkedHashMap<>(phrases)), nouns);
  }

  /**
   * The same, which calls things as a pack does; a pack's words are Chinese, and leave English as
   * it is.
   *
   * @param names the pack's word by one of {@link #NOUNS}
   */
  public Wording calling(Map<String, String> names) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? this
        : new Wording(bundle, locale, phrases, Collections.unmodifiableMap(names));
  }

  private String text(String key) {
    String text = bundle.getString(key);
    for (Map.Entry<String, String> noun : nouns.entrySet()) {
      String own = NOUN + noun.getKey();
      if (bundle.containsKey(own)) {
        text = text.replace(bundle.getString(own), noun.getValue());
      }
    }
    return text;
  }

  public Locale locale() {
    return locale;
  }

  /** Whether there is a text for a key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * The text for a key, with {@code {0}}, {@code {1}} … replaced by the arguments as they print
   * themselves (numbers ungrouped).
   *
   * @throws MissingResourceException when there is no such key
   */
  public String say(String key, Object... arguments) {
    MessageFormat format =
        formats.computeIfAbsent(key, one -> new MessageFormat(text(one), Locale.ROOT));
    Object[] plain = Stream.of(arguments).map(String::valueOf).toArray();
    synchronized (format) { // as its documentation asks for
      return format.format(plain);
    }
  }

  /**
   * A sentence in words; nothing is said of {@link Sentence#NONE}.
   *
   * @throws MissingResourceException when neither the tool nor the pack has its key
   */
  public String say(Sentence sentence) {
    if (sentence.isEmpty()) {
      return "";
    }
    List<String> facts = sentence.facts().stream().map(this::fact).toList();
    if (!Phrase.isKey(sentence.key())) {
      return say(sentence.key(), facts.toArray());
    }
    Phrase phrase = phrases.get(sentence.key());
    if (phrase == null) {
      throw new MissingResourceException("no such text", "pack", sentence.key());
    }
    return phrase.say(facts);
  }

  private String fact(Object fact) {
    if (fact instanceof Sentence sentence) {
      return say(sentence);
    }
    return fact instanceof List<?> list
        ? list.stream().map(this::fact).collect(Collectors.joining(BETWEEN))
        : fact.toString();
  }
}
