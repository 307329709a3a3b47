package io.shenbao.document.template;

import com.google.common.base.Splitter;
import com.google.re2j.Pattern;
import io.shenbao.programme.Similar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which names a tag can see: those of the item of the innermost loop, then outwards. */
final class NameScope {

  private static final Pattern ORDINAL = Pattern.compile("[1-9]");

  /** A block that is open; {@code list} is null for a condition. */
  private record Block(String variable, Names.@Nullable Repeated list, int items) {}

  /** A name that was found: how FreeMarker reads it and what it is. */
  record Resolved(String expression, Names names) {}

  private final Names.Section root;
  private final Problems problems;
  private final Deque<Block> open = new ArrayDeque<>();
  private final Set<String> seen = new LinkedHashSet<>();

  NameScope(Names.Section root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /**
   * Begins a block.
   *
   * @param variable what an item is called
   * @param items how many items are taken at a time
   */
  void push(String variable, Names.@Nullable Repeated list, int items) {
    open.push(new Block(variable, list, items));
  }

  void pop() {
    open.pop();
  }

  /** The paths of the form's fields that were found. */
  Set<String> seen() {
    return seen;
  }

  /** Finds a tag's path; a problem is noted when there is no such name. */
  Optional<Resolved> find(TagPlace place) {
    String[] keys = keys(place.tag().path());
    for (Block block : open) {
      if (block.list() == null) {
        continue;
      }
      int from = 0;
      String variable = block.variable();
      if (block.items() > 1 && ORDINAL.matches(keys[0])) {
        variable = variable + "[" + (Integer.parseInt(keys[0]) - 1) + "]";
        from = 1;
      }
      if (from < keys.length && block.list().children().containsKey(keys[from])) {
        return descend(place, variable, block.list().children(), keys, from);
      }
    }
    return descend(place, "root", root.children(), keys, 0);
  }

  /** Whether a loop is open of which it was told that there is no such list. */
  private boolean isInUnknownList() {
    return open.stream().anyMatch(block -> !block.variable().isEmpty() && block.list() == null);
  }

  /** All first keys that a tag could have here. */
  private Set<String> inScope() {
    Set<String> keys = new LinkedHashSet<>();
    for (Block block : open) {
      if (block.list() != null) {
        keys.addAll(block.list().children().keySet());
      }
    }
    keys.addAll(root.children().keySet());
    return keys;
  }

  /** The keys of a path; a hint's key is the whole path of its node. */
  private static String[] keys(String path) {
    String hint = Names.HINT + ".";
    return path.startsWith(hint)
        ? new String[] {Names.HINT, path.substring(hint.length())}
        : Splitter.on('.').splitToList(path).toArray(String[]::new);
  }

  private Optional<Resolved> descend(
      TagPlace place, String variable, Map<String, Names> names, String[] keys, int from) {
    StringBuilder expression = new StringBuilder(variable);
    Map<String, Names> here = names;
    Names found = null;
    for (int i = from; i < keys.length; i++) {
      found = here.get(keys[i]);
      if (found == null && i == from && isInUnknownList()) {
        return Optional.empty(); // it may be the item's
      }
      if (found == null) {
        String meant = Similar.to(keys[i], i == from ? inScope() : here.keySet()).orElse("");
        problems.at(
            place.paragraph(),
            place.text(),
            meant.isEmpty() ? "document.unknown" : "document.unknown.meant",
            place.tag().path(),
            meant);
        return Optional.empty();
      }
      expression.append("[").append(Ftl.quoted(keys[i])).append("]");
      here = found instanceof Names.Section section ? section.children() : Map.of();
    }
    if (found == null) {
      return Optional.empty();
    }
    if (found instanceof Names.Text text) {
      seen.add(text.path());
    }
    return Optional.of(new Resolved(expression.toString(), found));
  }
}
