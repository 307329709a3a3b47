package io.shenbao.source.prose;

import io.shenbao.application.RichTexts;
import io.shenbao.prose.Prose;
import io.shenbao.source.word.LeftOut;
import io.shenbao.source.word.UnreadableWord;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** The Word files of one application's prose, as they are read one after the other. */
public final class WordFiles {

  /** Pictures included. */
  public static final int MOST_BYTES = 20_000_000;

  private static final List<String> OLDER = List.of(".doc", ".wps", ".docm", ".odt", ".rtf");

  private final Map<JsonPointer, Prose> texts = new LinkedHashMap<>();
  private final Map<String, Path> pictures = new LinkedHashMap<>();
  private final Set<String> files = new LinkedHashSet<>();

  /** Whether a file's name says that prose can be read from it. */
  public static boolean isWord(Path file) {
    return name(file).endsWith(".docx");
  }

  /** Whether a file's name is one of Word's, of WPS or the like, be it readable here or not. */
  public static boolean isAnyWord(Path file) {
    return isWord(file) || OLDER.stream().anyMatch(name(file)::endsWith);
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  /** Takes note of a file that is prose, whether it can be read or not. */
  public void takes(String name) {
    files.add(name);
  }

  /**
   * Reads a file; a first line that only says which text it is does not count.
   *
   * @param titles what the text is called
   * @throws UnreadableWord when it can't be read, or holds too much
   */
  public WordProse read(Path file, String name, String... titles) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new UnreadableWord(UnreadableWord.Why.TOO_MUCH);
    }
    WordProse prose = WordProse.read(file, name);
    String first = prose.firstLine().map(Likeness::letters).orElse("");
    for (String title : titles) {
      if (!first.isEmpty() && first.equals(Likeness.letters(title))) {
        return prose.withoutFirstLine();
      }
    }
    return prose;
  }

  /** Takes what was read. */
  public void put(JsonPointer place, WordProse prose) {
    texts.put(place, prose.prose());
    pictures.putAll(prose.pictures());
  }

  /** All that was taken. */
  public RichTexts texts() {
    return new RichTexts(
        Collections.unmodifiableMap(texts),
        Collections.unmodifiableMap(pictures),
        Collections.unmodifiableSet(files));
  }

  /** What of a file was not taken; empty when all of it was. */
  public static Optional<List<Sentence>> leftOut(WordProse prose) {
    List<Sentence> all = new ArrayList<>();
    prose
        .leftOut()
        .counts()
        .forEach(
            (what, count) ->
                all.add(
                    what == LeftOut.FIELD
                        ? Sentence.of(key(what), count, prose.leftOut().fields().stream().toList())
                        : Sentence.of(key(what), count)));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static String key(LeftOut what) {
    return switch (what) {
      case FIELD -> "source.prose.left.field";
      case OBJECT -> "source.prose.left.object";
      case LINKED_PICTURE -> "source.prose.left.picture";
      case DOCUMENT -> "source.prose.left.document";
      case MACRO -> "source.prose.left.macro";
      case COMMENT -> "source.prose.left.comment";
      case STRUCK -> "source.prose.left.struck";
      case INNER_TABLE -> "source.prose.left.table";
      case HEADER -> "source.prose.left.header";
    };
  }
}
