package io.shenbao.source.word;

import com.google.common.base.Splitter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * What a document's relationships lead to within its file.
 *
 * @param pictures part names by the relationships' ids, in their order
 * @param hasPrograms whether one leads to programs
 */
record WordRelations(Map<String, String> pictures, boolean hasPrograms, List<String> headers) {

  static WordRelations read(WordXml xml, String folder) throws XMLStreamException {
    Map<String, String> pictures = new LinkedHashMap<>();
    Deque<String> headers = new ArrayDeque<>();
    boolean programs = false;
    while (xml.next()) {
      if (!xml.isStart("Relationship")) {
        continue;
      }
      String type = String.valueOf(xml.plain("Type"));
      String id = String.valueOf(xml.plain("Id"));
      String target = String.valueOf(xml.plain("Target"));
      if ("External".equals(xml.plain("TargetMode"))) {
        continue;
      }
      if (type.endsWith("/image")) {
        pictures.put(id, part(folder, target));
      } else if (type.endsWith("/header") || type.endsWith("/footer")) {
        headers.add(part(folder, target));
      }
      programs |= type.endsWith("/vbaProject");
    }
    return new WordRelations(pictures, programs, List.copyOf(headers));
  }

  /** The name of a part, given as seen from a folder. */
  private static String part(String folder, String target) {
    String path = target.startsWith("/") ? target : folder + target;
    Deque<String> steps = new ArrayDeque<>();
    for (String step : Splitter.on('/').split(path)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
