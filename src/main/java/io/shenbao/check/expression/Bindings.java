package io.shenbao.check.expression;

import com.google.common.base.Splitter;
import dev.cel.runtime.CelVariableResolver;
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
 * @param let the pack's named expressions
 * @param review how the review came out; null before it is over
 */
public record Bindings(
    String edition,
    Struct app,
    Facts facts,
    Struct words,
    LetValues let,
    @Nullable Item it,
    @Nullable Item up,
    @Nullable Struct review)
    implements CelVariableResolver {

  /**
   * An item of a list, a row of a grid, or a fact.
   *
   * @param about another value that it speaks of; null when there is none
   */
  public record Item(Struct values, Place place, @Nullable Place about) {}

  public Bindings(String edition, Struct app, Facts facts, Struct words, LetValues let) {
    this(edition, app, facts, words, let, null, null, null);
  }

  /** The same with another item as {@code it}; the present one becomes {@code up}. */
  public Bindings inside(Struct item, Place place) {
    return inside(new Item(item, place, null));
  }

  private Bindings inside(Item item) {
    return new Bindings(edition, app, facts, words, let, item, it, review);
  }

  /** The same with other values of the form. */
  public Bindings filled(Struct values) {
    return new Bindings(edition, values, facts, words, let.anew(), it, up, review);
  }

  /** The same with what evidence says as {@code facts.evidence}. */
  public Bindings proven(Struct evidence) {
    return new Bindings(edition, app, facts.with(evidence), words, let, it, up, review);
  }

  /** The same once the review is over. */
  public Bindings reviewed(Struct review) {
    return new Bindings(edition, app, facts, words, let, it, up, review);
  }

  @Override
  public Optional<Object> find(String name) {
    return Optional.ofNullable(named(name));
  }

  /** What a name stands for; null when it stands for nothing. */
  @Nullable Object named(String name) {
    return switch (name) {
      case "app" -> app;
      case "facts" -> facts.values();
      case "words" -> words;
      case "it" -> it == null ? null : it.values();
      case "up" -> up == null ? null : up.values();
      case "review" -> review;
      default -> let.value(name, this);
    };
  }

  /** Where an item stands; the whole application when there is none. */
  static Place place(@Nullable Item item) {
    return item == null ? Place.ROOT : item.place();
  }

  /**
   * One bindings for each item of a scope, in order; this bindings itself when the scope has no
   * list.
   */
  public List<Bindings> each(Scope scope) {
    if (scope.facts() == FactList.SCORES) {
      return let.scores(this).stream().map(this::inside).toList();
    }
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
    List<Bindings> all = new ArrayList<>();
    for (Bindings outer : items(scope.outer(), scope.outer().path())) {
      all.addAll(outer.items(scope.list(), inner));
    }
    return all;
  }

  /** The items of a list, or rows of a grid, at a path from {@code it} (or {@code app} outside). */
  private List<Bindings> items(Node list, String path) {
    Object container = it == null ? app : it.values();
    Place place = place(it);
    for (String key : Splitter.on('.').split(path)) {
      container = Struct.get(container, key);
      place = place.to(key);
    }
    List<Bindings> all = new ArrayList<>();
    if (list instanceof Items && container instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        all.add(inside((Struct) items.get(i), place.to(i)));
      }
    } else if (list instanceof Group grid && container instanceof Struct rows) {
      for (String row : grid.children().keySet()) {
        all.add(inside((Struct) rows.get(row), place.to(row)));
      }
    }
    return all;
  }
}
