package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells which of the meanings of a label is meant. */
final class Resolver {

  /**
   * What a label means.
   *
   * @param nodes one; several when fields share the label, and their values follow each other
   * @param isSure whether nothing else is likely
   */
  record Meaning(List<Node> nodes, boolean isSure) {
    Node node() {
      return nodes.get(0);
    }
  }

  private final FormTree tree;
  private final Predicate<Node> isFilled;

  /**
   * @param isFilled whether a field has a value already
   */
  Resolver(FormTree tree, Predicate<Node> isFilled) {
    this.tree = tree;
    this.isFilled = isFilled;
  }

  /** Whether a node may be meant outside the rows of a list. */
  boolean isWanted(Node node, Context context) {
    String owner = tree.owner(node);
    if (owner.isEmpty()) {
      return !context.instances();
    }
    Items instances = tree.instances();
    return context.instances() && instances != null && owner.equals(instances.path());
  }

  Optional<Meaning> meaning(List<Vocabulary.Named> named, Context context) {
    List<Vocabulary.Named> wanted =
        named.stream().filter(one -> isWanted(one.node(), context)).toList();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Comparator<Vocabulary.Named> order = this::nearer;
    Comparator<Vocabulary.Named> byContext = (a, b) -> compare(a.node(), b.node(), context);
    Comparator<Vocabulary.Named> whole = byContext.thenComparing(order);
    Vocabulary.Named best = wanted.stream().min(whole).orElseThrow();
    List<Node> equal = new ArrayList<>();
    for (Vocabulary.Named one : wanted) {
      if (whole.compare(one, best) == 0) {
        equal.add(one.node());
      }
    }
    return Optional.of(chosen(equal));
  }

  private int nearer(Vocabulary.Named one, Vocabulary.Named other) {
    return one.fit().compareTo(other.fit());
  }

  /** The one that has more in common with what stands nearest comes first. */
  private static int compare(Node one, Node other, Context context) {
    for (String near : context.near()) {
      int a = FormTree.common(one.path(), near);
      int b = FormTree.common(other.path(), near);
      if (a != b) {
        return b - a;
      }
    }
    return 0;
  }

  private Meaning chosen(List<Node> all) {
    List<Node> equal =
        all.stream()
            .filter(one -> all.stream().noneMatch(other -> tree.parent(other) == one))
            .toList();
    if (equal.size() == 1) {
      return new Meaning(List.copyOf(equal), true);
    }
    Node parent = tree.parent(equal.get(0));
    boolean together =
        equal.stream().allMatch(one -> one instanceof Field && tree.parent(one) == parent);
    if (together) {
      return new Meaning(List.copyOf(equal), true);
    }
    List<Node> open = equal.stream().filter(one -> !isFilled.test(one)).toList();
    Node first = (open.isEmpty() ? equal : open).get(0);
    return new Meaning(List.of(first), open.size() == 1);
  }
}
