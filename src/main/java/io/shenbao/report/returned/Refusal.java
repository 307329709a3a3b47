package io.shenbao.report.returned;

import io.shenbao.document.word.Objections;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Why a document is not given back as it is: for the log, for nobody need mend it. */
final class Refusal implements Objections {

  private final Path file;

  Refusal(Path file) {
    this.file = file;
  }

  @Override
  public void in(String part) {}

  @Override
  public void at(@Nullable Element paragraph, String excerpt, String key, Object... facts) {
    LoggerFactory.getLogger(Refusal.class).info("{} goes back as our form: {}", file, key);
  }
}
