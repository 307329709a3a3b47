package io.shenbao.document.comment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ties comments to paragraphs of the document's part. One in a text box is tied to the paragraph
 * that the box hangs on: there is no comment within a box.
 */
final class Anchors {

  /**
   * A paragraph.
   *
   * @param begin where its content begins
   * @param end where it ends
   */
  private record Span(int begin, int end) {}

  /** A paragraph that has not ended yet. */
  private static final class Open {
    private final int number;
    private int begin;

    Open(int number, int begin) {
      this.number = number;
      this.begin = begin;
    }
  }

  private final String xml;
  private final String prefix;
  private final Map<Integer, Span> spans = new TreeMap<>();

  /** Where those end that are a single tag. */
  private final Set<Integer> empty = new LinkedHashSet<>();

  /** The paragraph that each is in, itself in most cases. */
  private final Map<Integer, Integer> outer = new TreeMap<>();

  /**
   * Looks through a part.
   *
   * @param prefix of Word's own names, with its colon
   */
  Anchors(String xml, String prefix) throws NotPlain {
    this.xml = xml;
    this.prefix = prefix;
    Deque<Open> open = new ArrayDeque<>();
    TagScan tags = new TagScan(xml);
    boolean begun = false;
    int count = 0;
    while (tags.next()) {
      if (begun && tags.is(prefix + "pPr")) {
        properties(tags, prefix + "pPr");
        open.getFirst().begin = tags.end();
      }
      begun = false;
      if (!tags.is(prefix + "p")) {
        continue;
      }
      if (tags.isEnd()) {
        Open ended = open.pop();
        spans.put(ended.number, new Span(ended.begin, tags.start()));
      } else {
        count++;
        outer.put(count, open.isEmpty() ? count : open.getLast().number);
        if (tags.isEmpty()) {
          spans.put(count, new Span(tags.end(), tags.end()));
          empty.add(tags.end());
        } else {
          open.push(new Open(count, tags.end()));
          begun = true;
        }
      }
    }
  }

  /** Goes to the end of what is told of a paragraph, which may tell what it was before. */
  private static void properties(TagScan tags, String name) throws NotPlain {
    int depth = tags.isEmpty() ? 0 : 1;
    while (depth > 0 && tags.next()) {
      if (tags.is(name) && !tags.isEmpty()) {
        depth += tags.isEnd() ? -1 : 1;
      }
    }
  }

  /**
   * The part with comments tied to paragraphs.
   *
   * @param numbers of the comments, by that of their paragraph
   * @throws NotPlain when there is no such paragraph
   */
  String tied(SortedMap<Integer, Integer> numbers) throws NotPlain {
    SortedMap<Integer, List<String>> more = new TreeMap<>();
    for (Map.Entry<Integer, Integer> one : numbers.entrySet()) {
      Integer paragraph = outer.get(one.getKey());
      Span span = paragraph == null ? null : spans.get(paragraph);
      if (span == null) {
        throw new NotPlain("paragraph " + one.getKey());
      }
      String id = " %sid=\"%d\"/>".formatted(prefix, one.getValue());
      String start = "<" + prefix + "commentRangeStart" + id;
      String end =
          "<%1$scommentRangeEnd%2$s<%1$sr><%1$scommentReference%2$s</%1$sr>".formatted(prefix, id);
      add(more, span.begin(), start);
      add(more, span.end(), end);
    }
    return put(more);
  }

  private static void add(SortedMap<Integer, List<String>> more, int at, String text) {
    more.computeIfAbsent(at, any -> new ArrayList<>()).add(text);
  }

  private String put(SortedMap<Integer, List<String>> more) {
    StringBuilder all = new StringBuilder(xml.length() + 200 * more.size());
    int from = 0;
    for (Map.Entry<Integer, List<String>> one : more.entrySet()) {
      int at = one.getKey();
      String text = String.join("", one.getValue());
      if (empty.contains(at)) {
        all.append(xml, from, at - 2).append('>').append(text);
        all.append("</").append(prefix).append("p>");
      } else {
        all.append(xml, from, at).append(text);
      }
      from = at;
    }
    return all.append(xml, from, xml.length()).toString();
  }
}
