package io.shenbao.source;

import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The {@code application.yaml} that an enterprise begins with: every key of the form, empty, with
 * its label beside it, and a first line by which an editor finds the schema.
 */
public final class YamlStarter {

  /** The name of the source. */
  public static final String FILE = "application.yaml";

  /** The name of its schema; never taken for evidence. */
  public static final String SCHEMA = "application.schema.json";

  private static final String STEP = "  ";
  private static final Pattern WHITE = Pattern.compile("\\s+");

  private final List<String> lines = new ArrayList<>();

  private YamlStarter() {}

  /** The file's lines. */
  public static List<String> lines(Programme programme) {
    YamlStarter starter = new YamlStarter();
    starter.lines.add("# yaml-language-server: $schema=" + SCHEMA);
    starter.lines.add("# " + programme.title());
    programme
        .form()
        .sections()
        .forEach(
            (key, node) -> {
              starter.lines.add("");
              starter.node(key, node, "");
            });
    return List.copyOf(starter.lines);
  }

  private void node(String key, Node node, String indent) {
    String label = "# " + WHITE.matcher(node.caption().label()).replaceAll(" ");
    if (node instanceof Field field && field.isComputed()) {
      return; // nobody types it
    }
    if (node instanceof Field field) {
      // a code typed as a bare number would lose its leading zeros
      boolean isCode = !field.format().isEmpty() || field.type() == FieldType.ID_NUMBER;
      String value = isCode ? " ''" : "";
      lines.add(indent + key + ":" + value + STEP + label + (field.required() ? " *" : ""));
    } else if (node instanceof Items items) {
      items(key, items, indent, label);
    } else {
      lines.add(indent + key + ":" + STEP + label);
      children(((Group) node).children(), indent + STEP);
    }
  }

  private void children(Map<String, Node> children, String indent) {
    children.forEach((key, node) -> node(key, node, indent));
  }

  /** A list that must have items begins with one; in another the first is there as a comment. */
  private void items(String key, Items items, String indent, String label) {
    lines.add(indent + key + ":" + STEP + label);
    int first = lines.size();
    children(items.children(), indent + STEP + STEP);
    for (int i = first; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i == first) {
        line = indent + STEP + "- " + line.substring(indent.length() + 2 * STEP.length());
      }
      lines.set(i, items.min() > 0 ? line : commented(line, indent));
    }
  }

  private static String commented(String line, String indent) {
    String rest = line.substring(indent.length());
    return indent + "# " + (rest.startsWith("# ") ? rest.substring(2) : rest);
  }
}
