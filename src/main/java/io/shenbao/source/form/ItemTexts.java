package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.word.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that is written in lines and not in rows: each value behind its label, or names with
 * figures, one after the other.
 */
final class ItemTexts {

  private static final String ENDS = "；;。\n";

  private final LabelFinder finder;
  private final Taking taking;

  ItemTexts(LabelFinder finder, Taking taking) {
    this.finder = finder;
    this.taking = taking;
  }

  void read(Items list, TypedText passage) {
    List<Field> fields = new ArrayList<>();
    for (Node child : list.children().values()) {
      if (child instanceof Field field && field.caption().printed()) {
        fields.add(field);
      }
    }
    if (!labelled(list, passage) && isPairs(fields)) {
      pairs(list, fields.get(0), fields.get(1), passage);
    }
  }

  /** Values behind their labels; the first label once more begins the next item. */
  private boolean labelled(Items list, TypedText passage) {
    Map<Field, TypedText> row = new LinkedHashMap<>();
    Field open = null;
    boolean any = false;
    for (LinePart span : passage.spans()) {
      List<LabelFinder.Hit> hits = hits(list, span);
      int from = span.from();
      for (LabelFinder.Hit hit : hits) {
        Field field = (Field) hit.meant().get(0).node();
        add(list, row, open, new LinePart(span.line(), from, hit.from()));
        if (row.containsKey(field)) {
          taking.add(list, row);
          row = new LinkedHashMap<>();
        }
        taking.see(field, new LinePart(span.line(), hit.from(), hit.value()));
        row.put(field, new TypedText(List.of()));
        open = field;
        from = hit.value();
        any = true;
      }
      boolean isNumber = hits.isEmpty() && isNumber(list, span.text());
      if (isNumber) {
        taking.marks().own(span);
      } else {
        add(list, row, open, new LinePart(span.line(), from, span.to()));
      }
    }
    taking.add(list, row);
    return any;
  }

  private List<LabelFinder.Hit> hits(Items list, LinePart span) {
    List<LabelFinder.Hit> hits = new ArrayList<>();
    for (LabelFinder.Hit hit :
        finder.find(span.line(), one -> list.children().containsValue(one.node()))) {
      if (hit.from() >= span.from()
          && hit.from() < span.to()
          && hit.joint() == LabelFinder.Joint.COLON) {
        hits.add(hit);
      }
    }
    return hits;
  }

  /** What stands before the next label: without the number of the item that begins there. */
  private void add(Items list, Map<Field, TypedText> row, @Nullable Field open, LinePart span) {
    LinePart part = withoutNumber(list, span);
    if (open != null && !part.isBlank()) {
      row.merge(open, TypedText.of(part), TypedText::plus);
    }
  }

  private LinePart withoutNumber(Items list, LinePart span) {
    String text = span.line().text().substring(span.from(), span.to());
    int number = text.lastIndexOf(list.caption().name());
    if (number < 0 || !isNumber(list, text.substring(number))) {
      return span;
    }
    taking.marks().own(new LinePart(span.line(), span.from() + number, span.to()));
    return new LinePart(span.line(), span.from(), span.from() + number);
  }

  /** What an item is called, and its number. */
  private static boolean isNumber(Items list, String text) {
    String name = LabelWords.key(list.caption().name());
    String key = LabelWords.key(text);
    return key.startsWith(name)
        && key.length() <= name.length() + 2
        && key.substring(name.length()).chars().allMatch(Character::isLetterOrDigit);
  }

  private static boolean isPairs(List<Field> fields) {
    return fields.size() == 2
        && fields.get(0).type() == FieldType.TEXT
        && fields.get(1).type() != FieldType.PROSE;
  }

  private void pairs(Items list, Field name, Field value, TypedText passage) {
    for (LinePart span : passage.spans()) {
      Line line = span.line();
      int from = span.from();
      for (int at = span.from(); at <= span.to(); at++) {
        if (at == span.to() || ENDS.indexOf(line.text().charAt(at)) >= 0) {
          pair(list, name, value, new LinePart(line, from, at));
          from = at + 1;
        }
      }
    }
  }

  private void pair(Items list, Field name, Field value, LinePart span) {
    if (span.isBlank()) {
      return;
    }
    String text = span.line().text();
    int colon = span.from();
    while (colon < span.to() && !LabelFinder.isColon(text.charAt(colon))) {
      colon++;
    }
    int digits = colon;
    if (colon == span.to()) {
      digits = span.from();
      while (digits < span.to() && !isFigure(text.charAt(digits))) {
        digits++;
      }
      colon = digits - 1;
      if (digits == span.to() || digits == span.from()) {
        return;
      }
    } else {
      digits = colon + 1;
    }
    Map<Field, TypedText> row = new LinkedHashMap<>();
    row.put(
        name, TypedText.of(new LinePart(span.line(), span.from(), Math.min(digits, colon + 1))));
    row.put(value, TypedText.of(new LinePart(span.line(), digits, span.to())));
    taking.add(list, row);
  }

  private static boolean isFigure(char c) {
    return Character.isDigit(c);
  }
}
