package io.shenbao.source.form;

import com.google.re2j.Pattern;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a form that we filled says where nothing could be filled in: it is nobody's value. */
final class DraftMarks {

  private static final List<String> KEYS = List.of("document.missing", "document.no-picture");
  private static final String NAME = "\u0000";

  private final Pattern marks;

  DraftMarks() {
    List<String> all = new ArrayList<>();
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Wording wording = new Wording(locale);
      KEYS.forEach(key -> all.add(pattern(wording.say(key, NAME))));
    }
    this.marks = Pattern.compile(String.join("|", all));
  }

  private static String pattern(String mark) {
    int name = mark.indexOf(NAME);
    return Pattern.quote(mark.substring(0, name))
        + "[^\\n]*?"
        + Pattern.quote(mark.substring(name + NAME.length()));
  }

  /**
   * Takes them out of a tree of texts.
   *
   * @return whether there were any
   */
  boolean clear(JsonNode tree) {
    boolean any = false;
    if (tree instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> one : List.copyOf(object.properties())) {
        String text = one.getValue().asString("");
        if (one.getValue().isString() && marks.matcher(text).find()) {
          object.put(one.getKey(), marks.matcher(text).replaceAll("").strip());
          any = true;
        }
      }
    }
    for (JsonNode child : tree) {
      any |= clear(child);
    }
    return any;
  }
}
