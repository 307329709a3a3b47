package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.filename.PathName;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Programme;
import io.shenbao.source.prose.WordFiles;
import io.shenbao.source.prose.WordProse;
import io.shenbao.source.word.UnreadableWord;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prose in a file of its own beside the source, named after its place in the form: {@code 后续计划.md},
 * or in a list {@code 描述-<名称>.md}; or a Word file of such a name. In names only letters and digits
 * count. Where a text stands in both, the Markdown counts.
 */
public final class ProseFiles {

  /** The check of files that hold prose. */
  public static final String RULE = "prose-file";

  /** Far above any limit of a form. */
  static final int MOST_BYTES = 1_000_000;

  /** What all prose of an application may hold together. */
  private static final long MOST_IN_ALL = 10_000_000;

  private final Programme programme;

  /** What the names of files of prose begin with. */
  private final Set<String> beginnings;

  ProseFiles(Programme programme) {
    this.programme = programme;
    this.beginnings =
        programme
            .form()
            .nodes()
            .filter(node -> node instanceof Field field && field.type() == FieldType.PROSE)
            .flatMap(node -> ProsePlaces.names((Field) node))
            .map(Likeness::letters)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether a Word file may be prose, by its name. */
  boolean mayBeWord(Path file) {
    String title = Likeness.letters(title(PathName.of(file)));
    return WordFiles.isAnyWord(file) && beginnings.stream().anyMatch(title::startsWith);
  }

  private static String title(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** Whether a file's name is that of prose. */
  public static boolean isProse(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".md");
  }

  /** The files of Markdown that lie in a folder. */
  static List<Path> in(Path folder) throws IOException {
    return in(folder, ProseFiles::isProse);
  }

  /** The Word files that lie in a folder, those of older formats too. */
  static List<Path> word(Path folder) throws IOException {
    return in(folder, WordFiles::isAnyWord);
  }

  private static List<Path> in(Path folder, Predicate<Path> which) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(which)
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !SourceFinder.isIgnored(file))
          .sorted()
          .toList();
    }
  }

  /**
   * Adds the files' texts to what stands in the source, whose tree it fills.
   *
   * @param source which is no prose, whatever its name
   * @param prefix of the folder as findings name it; empty or ending with {@code /}
   * @param unread names of files that can't be read, and are not in the folder
   */
  Raw addTo(Raw raw, Path folder, Path source, String prefix, List<String> unread)
      throws IOException {
    List<Path> gone = unread.stream().map(folder::resolve).toList();
    List<Path> files =
        Stream.concat(in(folder).stream(), gone.stream().filter(ProseFiles::isProse))
            .sorted()
            .toList();
    List<Path> word =
        Stream.concat(word(folder).stream(), gone.stream().filter(WordFiles::isAnyWord))
            .filter(this::mayBeWord)
            .filter(file -> !file.getFileName().equals(source.getFileName()))
            .sorted()
            .toList();
    return files.isEmpty() && word.isEmpty() ? raw : new Adding(raw, prefix).all(files, word);
  }

  /** One source's files. */
  private final class Adding {
    private final ObjectNode tree;
    private final Map<JsonPointer, Origin> origins;
    private final Raw raw;
    private long bytes;
    private final String prefix;
    private final ProsePlaces places;
    private final Map<JsonPointer, String> markdown = new LinkedHashMap<>();
    private final WordFiles word = new WordFiles();

    Adding(Raw raw, String prefix) {
      this.tree = raw.tree();
      this.origins = new LinkedHashMap<>(raw.origins());
      this.raw = raw;
      this.prefix = prefix;
      this.places = ProsePlaces.of(programme, tree);
    }

    Raw all(List<Path> files, List<Path> documents) {
      for (Path file : files) {
        add(file);
      }
      for (Path file : documents) {
        addWord(file);
      }
      return new Raw(
          tree,
          origins,
          raw.lines(),
          raw.findings(),
          raw.flagged(),
          raw.filled(),
          word.texts().with(raw.rich().pictures()));
    }

    /** A Word file whose name fits no place is none of prose: it may be evidence. */
    private void addWord(Path file) {
      String name = PathName.of(file);
      List<ProsePlaces.Place> meant = places.named(ProseFiles.title(name));
      Origin origin = new Origin.Whole(prefix + name);
      if (meant.size() > 1) {
        List<String> all = meant.stream().map(ProsePlaces.Place::title).toList();
        find(Severity.ERROR, JsonPointer.empty(), origin, "source.prose.ambiguous", name, all);
      } else if (!meant.isEmpty()) {
        fillWord(meant.get(0), file, origin);
      }
    }

    private void fillWord(ProsePlaces.Place place, Path file, Origin origin) {
      String name = PathName.of(file);
      JsonPointer at = place.pointer();
      if (!WordFiles.isWord(file)) {
        find(Severity.ERROR, at, origin, "source.prose.old", name, place.title());
        return;
      }
      word.takes(name);
      String other = markdown.get(at);
      if (other != null) {
        find(Severity.WARNING, at, origin, "source.prose.both", name, place.title(), other);
        return;
      }
      if (!ProsePlaces.text(tree.at(at)).isEmpty()) {
        find(Severity.ERROR, at, origin, "source.prose.twice", name, place.title());
        return;
      }
      try {
        WordProse prose = word.read(file, name, place.title(), place.field().caption().label());
        String text = prose.text();
        if (text.length() > MOST_BYTES || bytes + text.length() > MOST_IN_ALL) {
          find(Severity.ERROR, at, origin, "source.prose.word.large", name);
          return;
        }
        put(place, text, origin);
        word.put(at, prose);
        WordFiles.leftOut(prose)
            .ifPresent(
                what ->
                    find(
                        Severity.INFO,
                        at,
                        origin,
                        "source.prose.word.left",
                        name,
                        place.title(),
                        what));
      } catch (UnreadableWord e) {
        String key =
            switch (e.why()) {
              case BROKEN -> "source.prose.word.broken";
              case BINARY -> "source.prose.word.binary";
              case TOO_MUCH -> "source.prose.word.large";
            };
        find(Severity.ERROR, at, origin, key, name);
      } catch (IOException e) {
        unopened(place, origin, name);
      }
    }

    private void unopened(ProsePlaces.Place place, Origin origin, String name) {
      raw.findings()
          .add(
              Finding.unchecked(Finding.FILE_ACCESS, Severity.ERROR)
                  .at(place.pointer(), origin)
                  .says("source.prose.io", name, place.title(), MOST_BYTES / 1000));
    }

    private boolean put(ProsePlaces.Place place, String text, Origin origin) {
      ObjectNode parent = parent(place.pointer());
      if (parent == null) {
        return false;
      }
      bytes += text.length();
      parent.put(place.field().key(), text);
      origins.put(place.pointer(), origin);
      return true;
    }

    private void add(Path file) {
      String name = PathName.of(file);
      String title = name.substring(0, name.length() - ".md".length());
      List<ProsePlaces.Place> meant = places.named(title);
      Origin origin = new Origin.Line(prefix + name, 1, 1);
      if (meant.isEmpty()) {
        Sentence similar =
            places
                .similar(title)
                .map(found -> Sentence.of("source.meant", found.title() + ".md"))
                .orElse(Sentence.NONE);
        find(Severity.WARNING, JsonPointer.empty(), origin, "source.prose.unknown", name, similar);
      } else if (meant.size() > 1) {
        List<String> all = meant.stream().map(ProsePlaces.Place::title).toList();
        find(Severity.ERROR, JsonPointer.empty(), origin, "source.prose.ambiguous", name, all);
      } else {
        fill(meant.get(0), file, origin);
      }
    }

    private void fill(ProsePlaces.Place place, Path file, Origin origin) {
      Object[] facts = {PathName.of(file), place.title(), MOST_BYTES / 1000};
      String text = null;
      try {
        if (!ProsePlaces.text(tree.at(place.pointer())).isEmpty()) {
          find(Severity.ERROR, place.pointer(), origin, "source.prose.twice", facts);
        } else if (Files.size(file) > MOST_BYTES || bytes + Files.size(file) > MOST_IN_ALL) {
          find(Severity.ERROR, place.pointer(), origin, "source.prose.large", facts);
        } else {
          text = Files.readString(file);
        }
      } catch (CharacterCodingException e) {
        find(Severity.ERROR, place.pointer(), origin, "source.encoding", facts);
      } catch (IOException e) {
        unopened(place, origin, PathName.of(file));
      }
      if (text != null && put(place, text, origin)) {
        markdown.put(place.pointer(), PathName.of(file));
      }
    }

    /** The object that holds a value, made where it is absent; null where something else stands. */
    private @Nullable ObjectNode parent(JsonPointer pointer) {
      JsonNode at = tree;
      for (JsonPointer rest = pointer; !rest.tail().matches(); rest = rest.tail()) {
        if (at instanceof ObjectNode object
            && object.path(rest.getMatchingProperty()).isMissingNode()) {
          object.putObject(rest.getMatchingProperty());
        }
        at = at.isArray() ? at.path(rest.getMatchingIndex()) : at.path(rest.getMatchingProperty());
      }
      return at instanceof ObjectNode object ? object : null;
    }

    private void find(
        Severity severity, JsonPointer pointer, Origin origin, String key, Object... facts) {
      raw.findings().add(Finding.failed(RULE, severity).at(pointer, origin).says(key, facts));
    }
  }
}
