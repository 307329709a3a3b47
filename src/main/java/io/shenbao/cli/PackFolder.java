package io.shenbao.cli;

import java.nio.file.Path;

/**
 * Where a pack lies.
 *
 * @param home the folder that holds {@code config} and {@code templates}
 */
record PackFolder(Path home, String id) {

  Path pack() {
    return home.resolve("config/programmes").resolve(id);
  }

  Path templates() {
    return home.resolve("templates").resolve(id);
  }
}
