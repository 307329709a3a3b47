package io.shenbao.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The tool's own words in one language: Chinese unless English is asked for. */
public final class Wording {

  private final ResourceBundle bundle;
  private final Locale locale;

  public Wording(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "io.shenbao.wording.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
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
   * @throws java.util.MissingResourceException when there is no such key
   */
  public String say(String key, Object... arguments) {
    Object[] plain = Stream.of(arguments).map(String::valueOf).toArray();
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
  }
}
