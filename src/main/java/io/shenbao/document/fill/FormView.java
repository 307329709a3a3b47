package io.shenbao.document.fill;

import io.shenbao.application.Application;
import io.shenbao.deadline.Deadline;
import io.shenbao.document.template.Names;
import io.shenbao.programme.Applicant;
import io.shenbao.programme.Field;
import io.shenbao.programme.Group;
import io.shenbao.programme.Instance;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.prose.Prose;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** An application as the names of its document. */
final class FormView {

  private final Programme programme;
  private final Wording wording;

  FormView(Programme programme, Wording wording) {
    this.programme = programme;
    this.wording = wording;
  }

  /** The values of an application; in a draft, a required one that is absent is marked. */
  Map<String, Object> of(Application application, Printing printing) {
    Applicant applicant = Applicant.of(programme, application.tree());
    Map<JsonPointer, Instance> instances = new LinkedHashMap<>();
    applicant.instances().forEach(one -> instances.put(one.pointer(), one));
    Map<String, Object> names =
        new Filling(
                printing.clean() ? Set.of() : printing.amiss(),
                instances,
                application.rich().texts())
            .children(programme.form().sections(), application.tree(), JsonPointer.empty(), false);
    PackWords.addTo(names, programme);
    names.put(Names.SCENARIOS, scenarios(applicant));
    names.put(Names.FILES, FileLists.of(programme, printing.evidence()));
    names.put(Names.HINT, AbsentValue.INSTANCE);
    return names;
  }

  /** What stands in a draft where a picture can't be shown. */
  String absentPicture(String name) {
    return wording.say("document.no-picture", name);
  }

  private static List<Map<String, Object>> scenarios(Applicant applicant) {
    List<Map<String, Object>> scenarios = new ArrayList<>();
    applicant.instances().stream()
        .map(Instance::scenario)
        .filter(name -> !name.isEmpty())
        .distinct()
        .forEach(
            name ->
                scenarios.add(
                    Map.of(
                        "name",
                        PrintedValue.of(name),
                        Names.NUMBER,
                        number(scenarios.size() + 1))));
    return scenarios;
  }

  static PrintedValue number(int number) {
    return PrintedValue.of(Integer.toString(number));
  }

  /** One walk through form and application side by side. */
  private final class Filling {
    private final Set<JsonPointer> amiss;
    private final Map<JsonPointer, Instance> instances;

    private final Map<JsonPointer, Prose> rich;

    /**
     * @param rich prose that is more than its text, by its place
     */
    Filling(
        Set<JsonPointer> amiss,
        Map<JsonPointer, Instance> instances,
        Map<JsonPointer, Prose> rich) {
      this.amiss = amiss;
      this.instances = instances;
      this.rich = rich;
    }

    Map<String, Object> children(
        Map<String, Node> children, JsonNode tree, JsonPointer pointer, boolean marked) {
      Map<String, Object> names = new LinkedHashMap<>();
      children.forEach((key, node) -> names.put(key, node(node, tree.path(key), pointer, marked)));
      return names;
    }

    private Object node(Node node, JsonNode value, JsonPointer parent, boolean marked) {
      Deadline.poll();
      if (node instanceof Field field) {
        return value(field, value, parent, marked);
      }
      JsonPointer at = parent.appendProperty(node.key());
      if (node instanceof Items items) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
          list.add(item(items, value.get(i), at.appendIndex(i), i + 1));
        }
        return list;
      }
      return children(((Group) node).children(), value, at, marked || amiss.contains(at));
    }

    private Map<String, Object> item(Items items, JsonNode value, JsonPointer at, int number) {
      Map<String, Object> names = children(items.children(), value, at, amiss.contains(at));
      names.put(Names.NUMBER, number(number));
      Instance instance = instances.get(at);
      if (instance != null) {
        names.put(Names.GROUP, PrintedValue.of(instance.group() == null ? "" : instance.group()));
      }
      return names;
    }

    private PrintedValue value(Field field, JsonNode value, JsonPointer parent, boolean marked) {
      if (!value.isMissingNode() && !value.isNull()) {
        Prose prose = rich.get(parent.appendProperty(field.key()));
        return prose == null ? PrintedValue.of(field, value) : PrintedValue.ofProse(prose);
      }
      return field.required() && (marked || amiss.contains(parent.appendProperty(field.key())))
          ? PrintedValue.missing(wording.say("document.missing", field.caption().name()))
          : PrintedValue.NOTHING;
    }
  }
}
