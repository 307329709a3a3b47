package io.shenbao.source.form;

import io.shenbao.source.word.Inset;
import io.shenbao.source.word.WordPicture;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures that a form's values show, numbered as they are taken, under names of ours. */
final class FormPictures {

  private static final String FOLDER = "插图/";

  private final Map<String, WordPicture> there;
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * @param there what can be shown, by relations
   */
  FormPictures(Map<String, WordPicture> there) {
    this.there = there;
  }

  /** Takes a picture: what it is called from now on; empty when it can't be shown. */
  Optional<String> take(Inset.Picture picture) {
    return Optional.ofNullable(there.get(picture.relation()))
        .map(
            one ->
                names.computeIfAbsent(
                    one.part(), part -> FOLDER + (names.size() + 1) + one.ending()));
  }

  /** Whether a picture was taken. */
  boolean isTaken(Inset.Picture picture) {
    WordPicture one = there.get(picture.relation());
    return one != null && names.containsKey(one.part());
  }

  /** The parts that hold the pictures that were taken, by their names. */
  Map<String, String> taken() {
    Map<String, String> parts = new LinkedHashMap<>();
    names.forEach((part, name) -> parts.put(name, part));
    return Collections.unmodifiableMap(parts);
  }
}
