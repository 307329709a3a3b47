package io.shenbao.programme.draft;

import java.nio.file.Path;

/**
 * Where a pack lies.
 *
 * @param home the folder that holds {@code config} and {@code templates}
 */
public record PackFolder(Path home, String id) {

  /** Of its YAML files. */
  public Path pack() {
    return home.resolve("config/programmes").resolve(id);
  }

  /** Of its Word templates. */
  public Path templates() {
    return home.resolve("templates").resolve(id);
  }
}
