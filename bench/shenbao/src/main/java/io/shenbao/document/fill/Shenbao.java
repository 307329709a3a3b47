package io.shenbao.document.fill;

import bench.Measure;
import bench.Photographs;
import bench.Template;
import bench.Workload;
import io.shenbao.document.template.CompiledTemplate;
import io.shenbao.document.template.Names;
import io.shenbao.document.template.TemplateCompiler;
import io.shenbao.wording.Wording;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Our own engine; its classes are not public, hence the package. Besides what {@link Measure} does,
 * {@code first FOLDER} fills the first document of this process and prints how many milliseconds
 * that took on the clock and of its thread's time; the compiled template is kept in the folder.
 */
public final class Shenbao {

  private Shenbao() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("first")) {
      first(Path.of(arguments[1]));
      return;
    }
    Map<String, Object> values = Workload.values();
    Path photographs = Measure.photographs(arguments);
    Names.Section names = names(values);
    Map<String, Path> files = photographs == null ? Map.of() : files(photographs);
    String text = album(files);
    Album album = new Album(files, name -> "");
    byte[] template = Template.of(new Tags(photographs != null));
    Wording wording = new Wording(Locale.ENGLISH);
    CompiledTemplate compiled =
        new TemplateCompiler(wording).compile("bench", template, names, false);
    Filler filler = new Filler(compiled);
    Measure.run(
        arguments,
        out -> filler.fill(model(values, text), album, out));
  }

  private static void first(Path folder) throws Exception {
    Path template = folder.resolve("first.docx");
    if (Files.notExists(template)) {
      Files.write(template, Template.of(new Tags(false)));
    }
    Map<String, Object> values = Workload.values();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    Filler filler =
        new Templates(new Wording(Locale.ENGLISH), folder).load(template, names(values), false);
    filler.fill(model(values, ""), Album.EMPTY, OutputStream.nullOutputStream());
    long clock = System.nanoTime() - start;
    long spent = threads.getCurrentThreadCpuTime() - cpu;
    System.out.println(clock / 1_000_000 + " " + spent / 1_000_000);
  }

  private static Map<String, Path> files(Path folder) {
    Map<String, Path> files = new LinkedHashMap<>();
    for (int i = 1; i <= Photographs.COUNT; i++) {
      files.put(Photographs.name(i), folder.resolve(Photographs.name(i)));
    }
    return files;
  }

  /** The photographs as prose shows them. */
  private static String album(Map<String, Path> files) {
    StringBuilder album = new StringBuilder();
    for (int i = 1; i <= files.size(); i++) {
      album.append("![%s](%s)\n\n".formatted(Photographs.caption(i), Photographs.name(i)));
    }
    return album.toString();
  }

  private static Names.Section names(Map<String, Object> values) {
    Names.Section all = (Names.Section) names((Object) values);
    Map<String, Names> names = new LinkedHashMap<>(all.children());
    names.put("album", Names.Text.PROSE);
    return new Names.Section(names);
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

  private static Map<String, Object> model(Map<String, Object> values, String album) {
    Map<String, Object> model = model(values);
    model.put("album", PrintedValue.ofProse(album));
    return model;
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
    return PrintedValue.of(value.toString());
  }

  private record Tags(boolean album) implements Template.Tags {
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

    @Override
    public String photographs() {
      return album ? Template.paragraph("{{album}}") : "";
    }
  }
}
