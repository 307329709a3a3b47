package io.shenbao.source.form;

import com.google.common.base.Splitter;
import io.shenbao.programme.Field;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pack's form as a tree that knows its ways up. */
final class FormTree {

  private static final Splitter STEPS = Splitter.on('.');

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Node> parents = new LinkedHashMap<>();
  private final Map<String, Integer> order = new LinkedHashMap<>();
  private final String instances;

  FormTree(Programme programme) {
    this.instances = String.valueOf(programme.roles().instances());
    programme.form().sections().values().forEach(node -> add(node, null));
  }

  private void add(Node node, @Nullable Node parent) {
    nodes.put(node.path(), node);
    order.put(node.path(), order.size());
    if (parent != null) {
      parents.put(node.path(), parent);
    }
    node.children().values().forEach(child -> add(child, node));
  }

  /** All nodes that a paper form shows, parents first. */
  List<Node> printed() {
    List<Node> printed = new ArrayList<>();
    for (Node node : nodes.values()) {
      boolean hidden = false;
      for (Node at = node; at != null; at = parents.get(at.path())) {
        hidden |= !at.caption().printed();
      }
      if (!hidden && !(node instanceof Field field && field.isComputed())) {
        printed.add(node);
      }
    }
    return printed;
  }

  @Nullable Node node(String path) {
    return nodes.get(path);
  }

  @Nullable Node parent(Node node) {
    return parents.get(node.path());
  }

  int order(Node node) {
    return order.getOrDefault(node.path(), 0);
  }

  /** The path of the nearest list that a node is in; empty for none. */
  String owner(Node node) {
    for (Node at = parents.get(node.path()); at != null; at = parents.get(at.path())) {
      if (at instanceof Items) {
        return at.path();
      }
    }
    return "";
  }

  /** Whether a node belongs to the list of scenario instances. */
  boolean isOfInstances(Node node) {
    return node.path().startsWith(instances + ".");
  }

  /** The list of scenario instances; null when the pack has none. */
  @Nullable Items instances() {
    return nodes.get(instances) instanceof Items items ? items : null;
  }

  /** Whether a node is one of a grid's fixed rows. */
  boolean isGridRow(Node node) {
    return node instanceof Group && parents.get(node.path()) instanceof Group grid && grid.grid();
  }

  /** The key of the section that a node belongs to. */
  static String section(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** How many steps two paths have in common. */
  static int common(String one, String other) {
    List<String> a = STEPS.splitToList(one);
    List<String> b = STEPS.splitToList(other);
    int at = 0;
    while (at < a.size() && at < b.size() && a.get(at).equals(b.get(at))) {
      at++;
    }
    return at;
  }
}
