package io.shenbao.check.expression;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.shenbao.programme.Form;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Requirement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How expressions see what was handed in for one requirement: {@code facts.evidence.<name>}.
 *
 * @param kind what stands there
 * @param keys of the fixed variants, or of the grid's rows, in the pack's order; else empty
 * @param list the path of the form's list that it has an item for each of; else null
 */
public record EvidenceShape(
    Requirement requirement, Kind kind, List<String> keys, @Nullable String list) {

  /** What stands there. */
  public enum Kind {
    /** One thing. */
    ONE,
    /** One for each fixed variant, by its key. */
    VARIANTS,
    /** One for each row of a grid, by its key. */
    ROWS,
    /** A list, with one for each item of a list of the form. */
    ITEMS
  }

  /** What is known of one thing besides its facts. */
  public static final Set<String> OF_AN_ITEM =
      ImmutableSet.of("state", "files", "pages", "seconds");

  /** What is known of a fact. */
  public static final Set<String> OF_A_FACT =
      ImmutableSet.of("value", "file", "excerpt", "page", "agrees", "recognised");

  private static final String APPLICATION = "app.";

  /** The shapes of all requirements that expressions can name, by their names. */
  public static Map<String, EvidenceShape> of(Programme programme) {
    Map<String, EvidenceShape> shapes = new LinkedHashMap<>();
    for (Requirement requirement : programme.requirements().values()) {
      of(programme.form(), requirement)
          .ifPresent(shape -> shapes.putIfAbsent(name(requirement.id()), shape));
    }
    return Collections.unmodifiableMap(shapes);
  }

  /** All that expressions can name below {@code facts.evidence}. */
  public static Stream<String> names(Programme programme) {
    return of(programme).entrySet().stream()
        .flatMap(
            one ->
                Stream.of(
                        Stream.of(one.getKey()),
                        one.getValue().keys().stream(),
                        one.getValue().facts().keySet().stream(),
                        OF_AN_ITEM.stream(),
                        OF_A_FACT.stream())
                    .flatMap(names -> names));
  }

  /** The facts that a file of it should prove, by their keys; those of an optional one are not. */
  public Map<String, Proof> facts() {
    return requirement.required() ? requirement.proves() : Map.of();
  }

  /** A requirement's key as expressions can say it: a hyphen would be a minus. */
  static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : Splitter.on('-').omitEmptyStrings().split(id)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  /** Empty for one whose items nobody can tell apart: those of a list inside a list. */
  private static Optional<EvidenceShape> of(Form form, Requirement requirement) {
    String each = requirement.each();
    if (!requirement.required() || (each == null && requirement.variants().isEmpty())) {
      return Optional.of(new EvidenceShape(requirement, Kind.ONE, List.of(), null));
    }
    if (each == null) {
      List<String> keys = List.copyOf(requirement.variants().keySet());
      return Optional.of(new EvidenceShape(requirement, Kind.VARIANTS, keys, null));
    }
    Scope scope = Scope.each(form, each).orElse(Scope.APPLICATION);
    Node list = scope.list();
    if (list == null || scope.outer() != null) {
      return Optional.empty();
    }
    return Optional.of(
        list instanceof Items
            ? new EvidenceShape(
                requirement, Kind.ITEMS, List.of(), each.substring(APPLICATION.length()))
            : new EvidenceShape(
                requirement, Kind.ROWS, List.copyOf(list.children().keySet()), null));
  }
}
