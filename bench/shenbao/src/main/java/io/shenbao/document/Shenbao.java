package io.shenbao.document;

import bench.Measure;
import bench.Template;
import bench.Workload;
import io.shenbao.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Our own engine; its classes are not public, hence the package. */
public final class Shenbao {

  private Shenbao() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, Object> values = Workload.values();
    Names.Section names = (Names.Section) names(values);
    byte[] template = Template.of(new Tags());
    CompiledTemplate compiled =
        new TemplateCompiler(new Wording(Locale.ENGLISH)).compile("bench", template, names, false);
    Filler filler = new Filler(compiled);
    Measure.run(
        arguments,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream(64_000);
          filler.fill(model(values), Map.of(), out);
          return out.toByteArray();
        });
  }

  private static Names names(Object value) {
    if (value instanceof List<?> list) {
      return new Names.Repeated(((Names.Section) names(list.get(0))).children());
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Names> names = new LinkedHashMap<>();
      map.forEach((key, inner) -> names.put(key.toString(), names(inner)));
      return new Names.Section(names);
    }
    return Names.Text.PLAIN;
  }

  private static Map<String, Object> model(Map<?, ?> values) {
    Map<String, Object> model = new LinkedHashMap<>();
    values.forEach((key, value) -> model.put(key.toString(), model(value)));
    return model;
  }

  private static Object model(Object value) {
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(model((Map<?, ?>) item)));
      return items;
    }
    return Value.of(value.toString());
  }

  private static final class Tags implements Template.Tags {
    @Override
    public String field(String name) {
      return "{{" + name + "}}";
    }

    @Override
    public String cell(int column) {
      return (column == 1 ? "{{#rows}}" : "")
          + "{{c"
          + column
          + "}}"
          + (column == Workload.COLUMNS ? "{{/rows}}" : "");
    }

    @Override
    public String blocksStart() {
      return "{{#blocks}}";
    }

    @Override
    public String blocksEnd() {
      return "{{/blocks}}";
    }

    @Override
    public String inBlock(String name) {
      return "{{" + name + "}}";
    }
  }
}
