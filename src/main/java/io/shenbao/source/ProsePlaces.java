package io.shenbao.source;

import com.google.common.base.Suppliers;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Similar;
import io.shenbao.source.value.Typed;
import io.shenbao.text.Likeness;
import io.shenbao.text.Nfkc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The places for prose that an application has, by the names that files of prose may have. In names
 * only letters and digits count.
 */
public final class ProsePlaces {

  private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";

  /** A number before a name: {@code 三、}, {@code （一）}, {@code 附件2-}, {@code 3.1 }. */
  private static final Pattern NUMBER =
      before(
          "\\(\\s*(?:\\d{1,2}|" + NUMERAL + ")\\s*\\)",
          "(?:\\d{1,2}(?:[.-]\\d{1,2})*|" + NUMERAL + ")\\s*(?:[-_.、:,)\\s]|部分|章)");

  /** What stands behind a name to tell one version of a file from another. */
  private static final Pattern VERSION =
      behind(
          "\\([^()]*\\)",
          "\\[[^\\[\\]]*\\]",
          "【[^【】]*】",
          "最?终稿|最终|最终版|定稿|初稿|草稿|底稿|送审稿",
          "[修更]改(?:稿|版|后)?|修订(?:稿|版)?|正式(?:稿|版)?",
          "副本|备份|final|copy",
          "v\\d+(?:\\.\\d+)*|第?[\\d一二三四五]+[版稿]",
          "\\d{4}[-.年]?\\d{1,2}[-.月]?(?:\\d{1,2}日?)?");

  /** In a shorter name one letter makes another word. */
  private static final int SHORTEST = 4;

  /** So many letters of a longer name may be other ones. */
  private static final int LONG = 10;

  /** For more unknown files nobody looks for the place that was meant. */
  private static final int FEW = 50;

  /**
   * A place for prose.
   *
   * @param pointer where it stands in the source's tree
   * @param title what a file of its text is called, without the ending
   */
  public record Place(Field field, JsonPointer pointer, String title) {}

  /** What tells those of one field from each other, as their names end. */
  private final Map<Place, String> all = new LinkedHashMap<>();

  private final Map<String, List<Place>> places = new LinkedHashMap<>();
  private final Supplier<Map<String, List<Place>>> plain = Suppliers.memoize(this::plain);
  private int asked;

  private ProsePlaces() {}

  private static Pattern before(String... ways) {
    return Pattern.compile("^(?:附件|材料|第)?\\s*(?:%s)[-_.、:,\\s]*".formatted(String.join("|", ways)));
  }

  private static Pattern behind(String... ways) {
    return Pattern.compile("[-_.·\\s]*(?:%s)$".formatted(String.join("|", ways)));
  }

  /** Takes down all places for prose that a source has, by every name of theirs. */
  public static ProsePlaces of(Programme programme, JsonNode tree) {
    ProsePlaces all = new ProsePlaces();
    all.survey(programme.form().sections(), tree, JsonPointer.empty(), "");
    return all;
  }

  /** What the text of a field is called. */
  static Stream<String> names(Field field) {
    return Stream.of(field.caption().label(), field.caption().name(), field.path());
  }

  /**
   * The places of a name; several where it could be any of them.
   *
   * @param title of a file, without its ending
   */
  List<Place> named(String title) {
    return places.getOrDefault(Likeness.letters(title), List.of());
  }

  /** The place whose name is nearest to that of a file which is none. */
  Optional<Place> similar(String title) {
    return ++asked > FEW
        ? Optional.empty()
        : Similar.to(Likeness.letters(title), places.keySet())
            .map(places::get)
            .map(found -> found.get(0));
  }

  /**
   * The place that a file's name is meant for though it is not its name: it has a number, brackets
   * or a version besides, or a letter or two are other ones.
   *
   * @param title of a file, without its ending
   */
  public Optional<Place> meant(String title) {
    if (++asked > FEW || !named(title).isEmpty()) {
      return Optional.empty();
    }
    String name = plain(title);
    List<Place> same = plain.get().getOrDefault(name, List.of());
    if (!same.isEmpty()) {
      return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
    int most = name.length() < SHORTEST ? 0 : name.length() < LONG ? 1 : 2;
    return Similar.near(name, plain.get().keySet(), most)
        .map(plain.get()::get)
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0));
  }

  /** A name without what people put around it. */
  private static String plain(String title) {
    String name = Typed.strip(Nfkc.of(title));
    String before = "";
    while (!before.equals(name)) {
      before = name;
      String rest = VERSION.matcher(NUMBER.matcher(name).replaceFirst("")).replaceFirst("");
      name = Likeness.letters(rest).isEmpty() ? name : Typed.strip(rest);
    }
    return Likeness.letters(name);
  }

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
    Place place = new Place(field, pointer, field.caption().name() + item);
    all.put(place, item);
    names(field)
        .map(name -> Likeness.letters(name + item))
        .distinct()
        .forEach(name -> places.computeIfAbsent(name, key -> new ArrayList<>()).add(place));
  }

  /** The same by their names without what people put around them: few ask for these. */
  private Map<String, List<Place>> plain() {
    Map<String, List<Place>> plain = new LinkedHashMap<>();
    all.forEach(
        (place, item) ->
            names(place.field())
                .map(name -> plain(name + item))
                .distinct()
                .forEach(name -> plain.computeIfAbsent(name, key -> new ArrayList<>()).add(place)));
    return plain;
  }

  static String text(JsonNode value) {
    String text = value.isValueNode() ? Typed.strip(value.asString("")) : "";
    return Typed.isNothing(text) ? "" : text;
  }
}
