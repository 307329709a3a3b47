package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the workload and a template in docxtemplater's syntax for the engine that is no Java. */
public final class Json {

  private Json() {}

  public static void main(String[] arguments) throws Exception {
    Files.writeString(Path.of(arguments[0]), json(Workload.values()));
    Files.write(Path.of(arguments[1]), Template.of(new Tags()));
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return "{"
          + String.join(
              ",", map.entrySet().stream().map(e -> json(e.getKey()) + ":" + json(e.getValue())).toList())
          + "}";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(",", list.stream().map(Json::json).toList()) + "]";
    }
    return "\"" + value + "\"";
  }

  private static final class Tags implements Template.Tags {
    @Override
    public String field(String name) {
      return "{" + name + "}";
    }

    @Override
    public String cell(int column) {
      return (column == 1 ? "{#rows}" : "") + "{c" + column + "}" + (column == Workload.COLUMNS ? "{/rows}" : "");
    }

    @Override
    public String blocksStart() {
      return "{#blocks}";
    }

    @Override
    public String blocksEnd() {
      return "{/blocks}";
    }

    @Override
    public String inBlock(String name) {
      return "{" + name + "}";
    }
  }
}
