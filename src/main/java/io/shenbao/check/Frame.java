package io.shenbao.check;

import dev.cel.runtime.CelVariableResolver;
import io.shenbao.cel.Struct;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that an expression sees, and where {@code it} and {@code up} stand in the application.
 *
 * @param edition of the catalogue
 * @param app the values of the form
 * @param facts of the application
 * @param words the pack's lists of words
 * @param it the item; null outside a list or grid
 * @param up the item around it; null outside
 * @param review how the review came out; null before it is over
 */
record Frame(
    String edition,
    Struct app,
    Facts facts,
    Struct words,
    @Nullable Item it,
    @Nullable Item up,
    @Nullable Struct review)
    implements CelVariableResolver {

  /**
   * An item of a list, a row of a grid, or a fact.
   *
   * @param about another value that it speaks of; null when there is none
   */
  record Item(Struct values, Trail trail, @Nullable Trail about) {}

  Frame(String edition, Struct app, Facts facts, Struct words) {
    this(edition, app, facts, words, null, null, null);
  }

  /** The same with another item as {@code it}; the present one becomes {@code up}. */
  Frame inside(Struct item, Trail trail) {
    return inside(new Item(item, trail, null));
  }

  private Frame inside(Item item) {
    return new Frame(edition, app, facts, words, item, it, review);
  }

  /** The same once the review is over. */
  Frame reviewed(ReviewFacts review) {
    return new Frame(edition, app, facts, words, it, up, review.values());
  }

  @Override
  public Optional<Object> find(String name) {
    return Optional.ofNullable(named(name));
  }

  /** What a name stands for; null when it stands for nothing. */
  @Nullable Struct named(String name) {
    return switch (name) {
      case "app" -> app;
      case "facts" -> facts.values();
      case "words" -> words;
      case "it" -> it == null ? null : it.values();
      case "up" -> up == null ? null : up.values();
      case "review" -> review;
      default -> null;
    };
  }

  /** Where an item stands; the whole application when there is none. */
  static Trail trail(@Nullable Item item) {
    return item == null ? Trail.ROOT : item.trail();
  }

  /** One frame for each item of a scope, in order; this frame itself when the scope has no list. */
  List<Frame> each(Scope scope) {
    if (scope.facts() != null) {
      return facts.items(scope.facts()).stream().map(this::inside).toList();
    }
    if (scope.list() == null) {
      return List.of(this);
    }
    if (scope.outer() == null) {
      return items(scope.list(), scope.list().path());
    }
    String inner = scope.list().path().substring(scope.outer().path().length() + 1);
    List<Frame> frames = new ArrayList<>();
    for (Frame outer : items(scope.outer(), scope.outer().path())) {
      frames.addAll(outer.items(scope.list(), inner));
    }
    return frames;
  }

  /** The items of a list, or rows of a grid, at a path from {@code it} (or {@code app} outside). */
  private List<Frame> items(Node list, String path) {
    Object container = it == null ? app : it.values();
    Trail trail = trail(it);
    for (String key : path.split("\\.", -1)) {
      container = Struct.get(container, key);
      trail = trail.to(key);
    }
    List<Frame> frames = new ArrayList<>();
    if (list instanceof Items && container instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        frames.add(inside((Struct) items.get(i), trail.to(i)));
      }
    } else if (list instanceof Group grid && container instanceof Struct rows) {
      for (String row : grid.children().keySet()) {
        frames.add(inside((Struct) rows.get(row), trail.to(row)));
      }
    }
    return frames;
  }
}
