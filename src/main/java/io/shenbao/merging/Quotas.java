package io.shenbao.merging;

import com.google.common.primitives.Ints;
import io.shenbao.source.table.TableFile;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How many enterprises each county may recommend.
 *
 * @param limits none below zero, by a county's name, or a part of it that tells it from others
 */
public record Quotas(Map<String, Integer> limits) {

  /** Nobody has one. */
  public static final Quotas NONE = new Quotas(Map.of());

  public Quotas {
    limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
  }

  /**
   * Reads a clerk's table: a county and a number in each row; a first row without one is a heading.
   *
   * @param shown what messages call it
   * @throws IOException with a message for the user, which names all rows that say nothing
   */
  public static Quotas read(Path file, String shown, Wording wording) throws IOException {
    if (!TableFile.isTable(file)) {
      throw new IOException(wording.say("merging.quotas.type", shown));
    }
    List<TableFile.TableRow> rows;
    try {
      rows = TableFile.read(file);
    } catch (IOException e) {
      throw new IOException(wording.say("merging.quotas.unreadable", shown), e);
    }
    Map<String, Integer> limits = new LinkedHashMap<>();
    List<String> bad = new ArrayList<>();
    for (TableFile.TableRow row : rows) {
      Optional<Integer> number =
          row.cells().stream()
              .flatMap(cell -> Optional.ofNullable(Ints.tryParse(cell)).stream())
              .reduce((a, b) -> b);
      Optional<String> county =
          row.cells().stream()
              .filter(cell -> cell.codePoints().anyMatch(Character::isLetter))
              .findFirst();
      if (number.isPresent() && number.get() >= 0 && county.isPresent()) {
        limits.put(county.get(), number.get());
      } else if (row != rows.get(0)) {
        bad.add(Long.toString(row.number()));
      }
    }
    if (!bad.isEmpty() || limits.isEmpty()) {
      throw new IOException(wording.say("merging.quotas.rows", shown, String.join(", ", bad)));
    }
    return new Quotas(limits);
  }

  /** The name in the list that a county has, or its file: of several the longest. */
  Optional<String> of(String county, String file) {
    return limits.keySet().stream()
        .filter(name -> isIn(name, county))
        .max(Comparator.comparingInt(String::length))
        .or(
            () ->
                limits.keySet().stream()
                    .filter(name -> isIn(name, file))
                    .max(Comparator.comparingInt(String::length)));
  }

  /**
   * The name in the list by which an application counts: that of the folder which it lies in beside
   * others, the outermost first, else of its own.
   *
   * @param path from the input, with {@code /}
   */
  public Optional<String> ofPath(String path) {
    int first = path.indexOf('/');
    return first < 0
        ? of(path, path)
        : of(path.substring(0, first), path.substring(0, path.lastIndexOf('/')));
  }

  /** Why an enterprise that counts by a name is not listed. */
  public Sentence beyond(String name) {
    return Sentence.of("merging.beyond-quota", name, Objects.requireNonNull(limits.get(name)));
  }

  private static boolean isIn(String name, String text) {
    return Likeness.key(text).contains(Likeness.key(name));
  }
}
