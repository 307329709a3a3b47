package io.shenbao.check;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.Expression;
import io.shenbao.check.expression.Place;
import io.shenbao.check.expression.Struct;
import io.shenbao.check.fact.Titles;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.wording.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges what must be there and what may not, by the form: required fields, relevance, fewest and
 * most items. A group of which nothing is there is one finding and not one for each of its fields.
 */
final class Presence {

  static final String REQUIRED = "required";
  static final String IRRELEVANT = "irrelevant";
  static final String TOO_MANY = "too-many";

  private final Form form;
  private final Map<String, Expression> relevance;
  private final Titles titles;

  Presence(Form form, Map<String, Expression> relevance) {
    this.form = form;
    this.relevance = relevance;
    this.titles = new Titles(form);
  }

  void check(Bindings bindings, Reporter reporter, Flagged flagged) {
    new Walk(reporter, flagged).children(form.sections(), bindings.app(), Place.ROOT, bindings);
  }

  /** Whether anything stands at a node. */
  static boolean isPresent(Node node, Object value) {
    if (value instanceof NullValue) {
      return false;
    }
    if (node instanceof Field field && field.type() != FieldType.OPTIONS) {
      return true;
    }
    if (value instanceof List<?> items) {
      return !items.isEmpty();
    }
    return value instanceof Struct struct && isPresent(node.children(), struct, null);
  }

  /** Whether anything stands at some nodes, one of them aside. */
  private static boolean isPresent(Map<String, Node> nodes, Struct values, @Nullable String but) {
    for (Map.Entry<String, Node> node : nodes.entrySet()) {
      String key = node.getKey();
      if (!key.equals(but) && isPresent(node.getValue(), values.get(key))) {
        return true;
      }
    }
    return false;
  }

  /** One walk through form and application side by side. */
  private final class Walk {
    private final Reporter reporter;
    private final Flagged flagged;

    Walk(Reporter reporter, Flagged flagged) {
      this.reporter = reporter;
      this.flagged = flagged;
    }

    void children(Map<String, Node> children, Object values, Place place, Bindings bindings) {
      if (values instanceof Struct struct) {
        Set<String> bundled = new HashSet<>();
        children.forEach(
            (key, node) -> {
              String relevant = node.caption().relevant();
              if (relevant == null) {
                node(node, struct.get(key), place.to(key), bindings);
              } else if (bundled.add(relevant)) {
                bundle(
                    children.values().stream()
                        .filter(other -> relevant.equals(other.caption().relevant()))
                        .toList(),
                    struct,
                    place,
                    bindings);
              }
            });
      }
    }

    /**
     * Neighbours that are relevant under the same condition: one answer decides on them all, so
     * that all of them standing where none may, or none where all must, is one finding.
     */
    private void bundle(List<Node> nodes, Struct values, Place place, Bindings bindings) {
      List<Node> present =
          nodes.stream()
              .filter(node -> isPresent(node, values.get(node.key())))
              .filter(node -> !flagged.has(place.to(node.key())))
              .toList();
      long required = nodes.stream().mapToLong(this::required).sum();
      if (nodes.size() > 1 && present.size() > 1 && !isRelevant(nodes.get(0), bindings)) {
        Node first = present.get(0);
        Place at = place.to(first.key());
        report(
            IRRELEVANT,
            first,
            firstPresent(first, values.get(first.key()), at),
            "check.irrelevant.several",
            "check.irrelevant.fix",
            titles.name(first, at),
            present.size());
      } else if (nodes.size() > 1
          && present.isEmpty()
          && required > 1
          && isRelevant(nodes.get(0), bindings)
          && nodes.stream().noneMatch(one -> flagged.hasAt(place.to(one.key())))) {
        Node first = nodes.stream().filter(node -> required(node) > 0).findFirst().orElseThrow();
        report(
            REQUIRED,
            first,
            place.to(first.key()),
            "check.required.several",
            "check.required.fix",
            titles.name(first, place.to(first.key())),
            required);
      } else {
        for (Node node : nodes) {
          node(node, values.get(node.key()), place.to(node.key()), bindings);
        }
      }
    }

    private void node(Node node, Object value, Place place, Bindings bindings) {
      Deadline.poll();
      if (flagged.has(place)) {
        if (node instanceof Items items && value instanceof List<?> list) {
          each(items, list, place, bindings);
        }
        return;
      }
      if (!isRelevant(node, bindings)) {
        if (isPresent(node, value)) {
          irrelevant(node, value, place);
        } else {
          reporter.count(Verdict.NOT_APPLICABLE);
        }
      } else if (node instanceof Field field) {
        field(field, value, place);
      } else if (node instanceof Items items) {
        items(items, value, place, bindings);
      } else {
        group((Group) node, value, place, bindings);
      }
    }

    private boolean isRelevant(Node node, Bindings bindings) {
      if (node.caption().relevant() == null) {
        return true;
      }
      Expression relevant = relevance.get(node.path());
      try {
        return relevant == null || relevant.holds(bindings);
      } catch (CelEvaluationException e) {
        return true;
      }
    }

    private void field(Field field, Object value, Place place) {
      if (field.max() != null && value instanceof List<?> chosen) {
        atMost(field, chosen.size(), field.max(), place);
      }
      if (!field.required()) {
        return;
      }
      if (isPresent(field, value)) {
        reporter.count(Verdict.PASSED);
      } else {
        String kind = field.starred() ? "check.required.starred" : "check.required";
        report(REQUIRED, field, place, kind, "check.required.fix", titles.name(field, place));
      }
    }

    private void items(Items items, Object value, Place place, Bindings bindings) {
      List<?> list = value instanceof List<?> present ? present : List.of();
      if (list.size() < items.min()) {
        report(
            REQUIRED,
            items,
            place,
            list.isEmpty() ? "check.required.list" : "check.required.items",
            "check.required.list.fix",
            titles.name(items, place),
            items.min(),
            list.size());
      } else if (items.min() > 0) {
        reporter.count(Verdict.PASSED);
      }
      if (items.max() != null) {
        atMost(items, list.size(), items.max(), place);
      }
      each(items, list, place, bindings);
    }

    /** No more items, or chosen options, than the form allows. */
    private void atMost(Node node, int size, int max, Place place) {
      if (size > max) {
        String name = titles.name(node, place);
        report(TOO_MANY, node, place, "check.too-many", "check.too-many.fix", name, max, size);
      } else if (size > 0) {
        reporter.count(Verdict.PASSED);
      }
    }

    private void each(Items items, List<?> list, Place place, Bindings bindings) {
      for (int i = 0; i < list.size(); i++) {
        Place at = place.to(i);
        if (isBare(items, list.get(i), at)) {
          report(
              REQUIRED,
              items,
              at,
              "check.required.item",
              "check.required.fix",
              titles.item(items, place, i),
              requiredFields(items));
        } else if (!flagged.has(at)) {
          children(items.children(), list.get(i), at, bindings.inside((Struct) list.get(i), at));
        }
      }
    }

    /** Whether an item has nothing but the value that names it, and should have much. */
    private boolean isBare(Items items, Object item, Place at) {
      return item instanceof Struct struct
          && !isPresent(items.children(), struct, items.keyField())
          && requiredFields(items) > 2
          && !flagged.hasAt(at);
    }

    private void group(Group group, Object value, Place place, Bindings bindings) {
      long required = isPresent(group, value) ? 0 : requiredFields(group, bindings);
      if (required > 1 && !flagged.hasBelow(place)) {
        report(
            REQUIRED,
            group,
            place,
            "check.required.group",
            "check.required.fix",
            titles.name(group, place),
            required);
      } else if (group.grid() && value instanceof Struct rows) {
        group
            .children()
            .forEach(
                (key, row) -> {
                  Place at = place.to(key);
                  node(row, rows.get(key), at, bindings.inside((Struct) rows.get(key), at));
                });
      } else {
        children(group.children(), value, place, bindings);
      }
    }

    /** The fields below a group that are required whatever else is filled in. */
    private long requiredFields(Node node) {
      return node.children().values().stream()
          .filter(child -> child.caption().relevant() == null)
          .mapToLong(this::required)
          .sum();
    }

    /** The same, with what stands in groups and rows that are relevant here. */
    private long requiredFields(Node node, Bindings bindings) {
      return requiredFields(node)
          + node.children().values().stream()
              .filter(child -> child instanceof Group && child.caption().relevant() != null)
              .filter(child -> isRelevant(child, bindings))
              .mapToLong(this::requiredFields)
              .sum();
    }

    private long required(Node node) {
      return node instanceof Field field
          ? (field.required() ? 1 : 0)
          : node instanceof Group ? requiredFields(node) : 0;
    }

    private void irrelevant(Node node, Object value, Place place) {
      Place first = firstPresent(node, value, place);
      report(
          IRRELEVANT,
          node,
          first,
          "check.irrelevant",
          "check.irrelevant.fix",
          titles.name(node, place));
    }

    private Place firstPresent(Node node, Object value, Place place) {
      if (node instanceof Group && value instanceof Struct struct) {
        for (Node child : node.children().values()) {
          Object inner = struct.get(child.key());
          if (isPresent(child, inner)) {
            return firstPresent(child, inner, place.to(child.key()));
          }
        }
      }
      return place;
    }

    private void report(
        String rule, Node node, Place place, String message, String fix, Object... facts) {
      reporter.add(
          Finding.failed(rule, rule.equals(IRRELEVANT) ? Severity.WARNING : Severity.ERROR)
              .clause(node.caption().clause())
              .at(place.pointer(), reporter.origins())
              .says(Sentence.of(message, facts), Sentence.of(fix, facts)));
    }
  }
}
