package io.shenbao.document.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.document.word.FieldCodes;
import io.shenbao.document.word.Word;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Names the bookmarks of repeated blocks: the first copy keeps the name, those that follow get one
 * of their own. Fields and links in the block follow; those outside it lead to the first.
 */
final class Bookmarks {

  /** Word's limit. */
  private static final int LONGEST = 40;

  /** Room for the number of a turn. */
  private static final int NUMBER = 4;

  private static final Pattern WORD = Pattern.compile("[^\\s\"\\\\]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  /** A bookmark in a loop. */
  private record Repeated(String name, String stem, List<Region> loops) {}

  private final Directives directives;
  private final Map<String, Repeated> repeated = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();

  Bookmarks(Directives directives) {
    this.directives = directives;
  }

  /** Names those of a part, and makes its fields and links follow. */
  void name(Node root, List<Regions.Placed> elements) {
    elements.stream()
        .filter(placed -> Word.is(placed.element(), "bookmarkStart"))
        .forEach(placed -> names.add(name(placed.element()).toLowerCase(Locale.ROOT)));
    elements.stream()
        .filter(placed -> Word.is(placed.element(), "bookmarkStart"))
        .filter(placed -> !placed.loops().isEmpty())
        .forEach(this::add);
    if (!repeated.isEmpty()) {
      Map<Element, List<Region>> loops = new LinkedHashMap<>();
      elements.forEach(placed -> loops.put(placed.element(), placed.loops()));
      loops.forEach(this::attributes);
      for (FieldCodes.Field field : FieldCodes.in(root)) {
        if (!field.pieces().isEmpty()) {
          code(field, loops.getOrDefault(field.pieces().get(0), List.of()));
        }
      }
    }
  }

  private void add(Regions.Placed placed) {
    String name = name(placed.element());
    repeated.computeIfAbsent(
        name.toLowerCase(Locale.ROOT),
        key -> new Repeated(name, stem(name, placed.loops().size()), placed.loops()));
  }

  /** The beginning of the names of all further copies, with which no other name begins. */
  private String stem(String name, int loops) {
    String plain = CONTROL.matcher(name).replaceAll("");
    String start = plain.substring(0, Math.min(plain.length(), LONGEST - NUMBER * (loops + 1)));
    String stem = start;
    for (int i = 1; isBegun(stem + "_"); i++) {
      stem = start + "_" + i;
    }
    names.add(stem.toLowerCase(Locale.ROOT) + "_");
    return stem;
  }

  private boolean isBegun(String beginning) {
    String lower = beginning.toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(name -> name.startsWith(lower));
  }

  private void attributes(Element element, List<Region> loops) {
    String attribute =
        Word.is(element, "bookmarkStart") ? "name" : Word.is(element, "hyperlink") ? "anchor" : "";
    String name = element.getAttributeNS(Word.NAMESPACE, attribute);
    Repeated bookmark = attribute.isEmpty() ? null : repeated.get(name.toLowerCase(Locale.ROOT));
    if (bookmark != null) {
      element.setAttributeNS(Word.NAMESPACE, "w:" + attribute, nameAt(bookmark, loops));
    }
  }

  private void code(FieldCodes.Field field, List<Region> loops) {
    Matcher word = WORD.matcher(field.code());
    StringBuilder code = new StringBuilder();
    boolean found = false;
    int from = 0;
    while (word.find()) {
      Repeated bookmark = repeated.get(word.group().toLowerCase(Locale.ROOT));
      if (bookmark != null && loops.stream().anyMatch(bookmark.loops()::contains)) {
        code.append(field.code(), from, word.start()).append(nameAt(bookmark, loops));
        from = word.end();
        found = true;
      }
    }
    if (found) {
      write(field.pieces(), code.append(field.code().substring(from)).toString());
    }
  }

  private static void write(List<Element> pieces, String code) {
    Element first = pieces.get(0);
    if (Word.is(first, "fldSimple")) {
      first.setAttributeNS(Word.NAMESPACE, "w:instr", code);
    } else {
      pieces.forEach(piece -> piece.setTextContent(""));
      Word.preserve(first).setTextContent(code);
    }
  }

  /** The name as a bookmark or what leads to it has it in some loops; elsewhere the first one. */
  private String nameAt(Repeated bookmark, List<Region> loops) {
    List<Region> shared = bookmark.loops().stream().filter(loops::contains).toList();
    if (shared.isEmpty()) {
      return bookmark.name();
    }
    String number =
        bookmark.loops().stream()
            .map(loop -> shared.contains(loop) ? "_${" + loop.variable() + "?counter}" : "_1")
            .collect(Collectors.joining());
    return directives.mark(
        "<#if %s>${%s}<#else>${%s}%s</#if>"
            .formatted(
                Copies.isFirst(shared),
                Ftl.quoted(CONTROL.matcher(bookmark.name()).replaceAll("")),
                Ftl.quoted(bookmark.stem()),
                number));
  }

  private static String name(Element start) {
    return start.getAttributeNS(Word.NAMESPACE, "name");
  }
}
