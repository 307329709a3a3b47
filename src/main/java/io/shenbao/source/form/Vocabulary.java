package io.shenbao.source.form;

import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the form calls its fields, groups and lists, and by which other words they may go. */
final class Vocabulary {

  /** How well a name fits, the best first. */
  enum Fit {
    /** The label as printed, or as the template has it. */
    WHOLE,
    /** Without its number or what stands in brackets; the short name. */
    PLAIN,
    /** What tells it from another of the same label: 开始, 大类. */
    PART
  }

  /** A node by one of its names. */
  record Named(Node node, Fit fit) {}

  /** A longer text is no label. */
  private static final int LONGEST = 120;

  private static final int MOST_REMEMBERED = 20_000;

  private final Map<String, Meant> remembered = new ConcurrentHashMap<>();
  private final Map<String, List<Named>> byKey = new LinkedHashMap<>();
  private final Map<Character, List<String>> byLetter = new LinkedHashMap<>();
  private final FormTree tree;

  Vocabulary(FormTree tree, PaperForm paper) {
    this.tree = tree;
    for (Node node : tree.printed()) {
      String label = node.caption().label();
      String plain = LabelWords.unnumbered(label);
      String name = node.caption().name();
      add(LabelWords.key(label), node, Fit.WHOLE);
      add(LabelWords.key(plain), node, Fit.WHOLE);
      add(LabelWords.key(name), node, Fit.PLAIN);
      add(LabelWords.key(LabelWords.unnumbered(name)), node, Fit.PLAIN);
      add(LabelWords.key(LabelWords.withoutBrackets(plain)), node, Fit.PLAIN);
      add(LabelWords.key(LabelWords.withoutBrackets(name)), node, Fit.PLAIN);
    }
    for (Node node : tree.printed()) {
      paper.names(node.path()).forEach(key -> add(key, node, Fit.WHOLE));
      parts(node);
    }
    byKey
        .keySet()
        .forEach(
            key -> byLetter.computeIfAbsent(key.charAt(0), letter -> new ArrayList<>()).add(key));
    byLetter.values().forEach(keys -> keys.sort((a, b) -> Integer.compare(b.length(), a.length())));
  }

  /** Where fields share a label, what is in brackets tells them apart, or what the name adds. */
  private void parts(Node node) {
    String plain = LabelWords.unnumbered(node.caption().label());
    String stem = LabelWords.key(LabelWords.withoutBrackets(plain));
    boolean shared =
        byKey.getOrDefault(stem, List.of()).stream()
            .anyMatch(other -> other.node() != node && isSibling(other.node(), node));
    if (!shared && !tree.isGridRow(node)) {
      return;
    }
    LabelWords.inBrackets(plain).forEach(part -> add(LabelWords.key(part), node, Fit.PART));
    LabelWords.inBrackets(node.caption().name())
        .forEach(part -> add(LabelWords.key(part), node, Fit.PART));
    String name = LabelWords.key(node.caption().name());
    if (name.startsWith(stem) && name.length() > stem.length()) {
      add(name.substring(stem.length()), node, Fit.PART);
    }
  }

  private boolean isSibling(Node one, Node other) {
    return tree.parent(one) == tree.parent(other);
  }

  private void add(String key, Node node, Fit fit) {
    if (key.isEmpty()) {
      return;
    }
    List<Named> named = byKey.computeIfAbsent(key, any -> new ArrayList<>());
    if (named.stream().noneMatch(one -> one.node() == node)) {
      named.add(new Named(node, fit));
    }
  }

  /** The nodes that go by a key. */
  List<Named> of(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** What a text means as a label: remembered, for forms have the same labels. */
  private record Meant(List<Named> fullest, Set<Node> all) {
    static final Meant NOTHING = new Meant(List.of(), Set.of());
  }

  private Meant look(String label) {
    if (label.length() > LONGEST) {
      return Meant.NOTHING;
    }
    Meant known = remembered.get(label);
    if (known == null) {
      known = find(label);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(label, known);
      }
    }
    return known;
  }

  private Meant find(String label) {
    List<Named> fullest = List.of();
    Set<Node> all = new LinkedHashSet<>();
    for (String key : LabelWords.keys(label)) {
      List<Named> found = of(key);
      fullest = fullest.isEmpty() ? found : fullest;
      found.forEach(one -> all.add(one.node()));
    }
    return all.isEmpty() ? Meant.NOTHING : new Meant(fullest, all);
  }

  /** The nodes that a whole label may mean; those of its fullest form that is known. */
  List<Named> meant(String label) {
    return look(label).fullest();
  }

  /** All that any form of a label may mean. */
  Set<Node> all(String label) {
    return look(label).all();
  }

  /** Known keys that begin with a letter, the longest first. */
  List<String> beginning(char letter) {
    return byLetter.getOrDefault(letter, List.of());
  }

  Collection<String> keys() {
    return byKey.keySet();
  }
}
