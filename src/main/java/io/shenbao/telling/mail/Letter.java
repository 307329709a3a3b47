package io.shenbao.telling.mail;

import java.nio.file.Path;
import java.util.List;

/**
 * A mail to one address.
 *
 * @param files that go with it
 */
record Letter(String address, String subject, LetterText text, List<Path> files) {

  Letter {
    files = List.copyOf(files);
  }
}
