package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.filename.PathName;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Similar;
import io.shenbao.source.value.Typed;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prose in a file of its own beside the source, named after its place in the form: {@code 后续计划.md},
 * or in a list {@code 描述-<名称>.md}. In names only letters and digits count.
 */
public final class ProseFiles {

  static final String RULE = "prose-file";

  /** Far above any limit of a form. */
  static final int MOST_BYTES = 1_000_000;

  /** What all prose of an application may hold together. */
  private static final long MOST_IN_ALL = 10_000_000;

  /** For more unknown files nobody looks for the place that was meant. */
  private static final int FEW = 50;

  /** A place for prose: the form's field and where it stands in the source's tree. */
  private record ProsePlace(Field field, JsonPointer pointer, String title) {}

  private final Programme programme;

  ProseFiles(Programme programme) {
    this.programme = programme;
  }

  /** Whether a file's name is that of prose. */
  public static boolean isProse(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".md");
  }

  /** The files of prose that lie in a folder. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(ProseFiles::isProse)
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !SourceFinder.isIgnored(file))
          .sorted()
          .toList();
    }
  }

  /**
   * Adds the files' texts to what stands in the source, whose tree it fills.
   *
   * @param prefix of the folder as findings name it; empty or ending with {@code /}
   */
  Raw addTo(Raw raw, Path folder, String prefix) throws IOException {
    List<Path> files = in(folder);
    return files.isEmpty() ? raw : new Adding(raw, prefix).all(files);
  }

  /** One source's files. */
  private final class Adding {
    private final ObjectNode tree;
    private final Map<JsonPointer, Origin> origins;
    private final Raw raw;
    private long bytes;
    private int unknown;
    private final String prefix;
    private final Map<String, List<ProsePlace>> places = new LinkedHashMap<>();

    Adding(Raw raw, String prefix) {
      this.tree = raw.tree();
      this.origins = new LinkedHashMap<>(raw.origins());
      this.raw = raw;
      this.prefix = prefix;
    }

    Raw all(List<Path> files) {
      survey(programme.form().sections(), tree, JsonPointer.empty(), "");
      for (Path file : files) {
        add(file);
      }
      return new Raw(tree, origins, raw.lines(), raw.findings(), raw.flagged(), raw.filled());
    }

    /** Takes down all places for prose that the source has, by every name of theirs. */
    private void survey(
        Map<String, Node> children, JsonNode values, JsonPointer pointer, String item) {
      children.forEach(
          (key, node) -> {
            JsonPointer at = pointer.appendProperty(key);
            JsonNode value = values.path(key);
            if (node instanceof Field field) {
              place(field, at, item);
            } else if (node instanceof Items items) {
              for (int i = 0; i < value.size(); i++) {
                String named = text(value.path(i).path(String.valueOf(items.keyField())));
                survey(
                    node.children(),
                    value.path(i),
                    at.appendIndex(i),
                    item + "-" + (named.isEmpty() ? i + 1 : named));
              }
            } else {
              survey(node.children(), value, at, item);
            }
          });
    }

    private void place(Field field, JsonPointer pointer, String item) {
      if (field.type() != FieldType.PROSE) {
        return;
      }
      ProsePlace place = new ProsePlace(field, pointer, field.caption().name() + item);
      Stream.of(field.caption().label(), field.caption().name(), field.path())
          .map(name -> Likeness.letters(name + item))
          .distinct()
          .forEach(name -> places.computeIfAbsent(name, key -> new ArrayList<>()).add(place));
    }

    private void add(Path file) {
      String name = PathName.of(file);
      String title = name.substring(0, name.length() - ".md".length());
      List<ProsePlace> meant = places.getOrDefault(Likeness.letters(title), List.of());
      Origin origin = new Origin.Line(prefix + name, 1, 1);
      if (meant.isEmpty()) {
        Sentence similar =
            ++unknown > FEW
                ? Sentence.NONE
                : Similar.to(Likeness.letters(title), places.keySet())
                    .map(places::get)
                    .map(found -> Sentence.of("source.meant", found.get(0).title() + ".md"))
                    .orElse(Sentence.NONE);
        find(Severity.WARNING, JsonPointer.empty(), origin, "source.prose.unknown", name, similar);
      } else if (meant.size() > 1) {
        List<String> all = meant.stream().map(ProsePlace::title).toList();
        find(Severity.ERROR, JsonPointer.empty(), origin, "source.prose.ambiguous", name, all);
      } else {
        fill(meant.get(0), file, origin);
      }
    }

    private void fill(ProsePlace place, Path file, Origin origin) {
      Object[] facts = {PathName.of(file), place.title(), MOST_BYTES / 1000};
      String text = null;
      try {
        if (!text(tree.at(place.pointer())).isEmpty()) {
          find(Severity.ERROR, place.pointer(), origin, "source.prose.twice", facts);
        } else if (Files.size(file) > MOST_BYTES || bytes + Files.size(file) > MOST_IN_ALL) {
          find(Severity.ERROR, place.pointer(), origin, "source.prose.large", facts);
        } else {
          text = Files.readString(file);
        }
      } catch (CharacterCodingException e) {
        find(Severity.ERROR, place.pointer(), origin, "source.encoding", facts);
      } catch (IOException e) {
        raw.findings()
            .add(
                Finding.unchecked(Finding.FILE_ACCESS, Severity.ERROR)
                    .at(place.pointer(), origin)
                    .says("source.prose.io", facts));
      }
      ObjectNode parent = text == null ? null : parent(place.pointer());
      if (text != null && parent != null) {
        bytes += text.length();
        parent.put(place.field().key(), text);
        origins.put(place.pointer(), origin);
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

  private static String text(JsonNode value) {
    String text = value.isValueNode() ? Typed.strip(value.asString("")) : "";
    return Typed.isNothing(text) ? "" : text;
  }
}
