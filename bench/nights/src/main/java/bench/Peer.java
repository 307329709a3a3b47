package bench;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.xml.sax.helpers.DefaultHandler;
import org.yaml.snakeyaml.Yaml;

/**
 * What somebody would write in an afternoon: each application's values read by EasyExcel or
 * SnakeYAML, a form of about 24 pages filled by poi-tl, and each piece of evidence opened by Tika,
 * all in one process and one thread. It judges nothing, compares nothing and remembers nothing.
 *
 * <p>{@code Peer INPUT OUTPUT [tika]}
 */
public final class Peer {

  private static final int SHORT = 60;
  private static final int BLOCKS = 12;

  private final Configure configure =
      Configure.builder().bind("rows", new LoopRowTableRenderPolicy()).build();
  private final byte[] template = Template.of(new PoiTl.Tags());
  private final AutoDetectParser tika = new AutoDetectParser();
  private final ParseContext context = new ParseContext();

  private Peer() {
    // where Tesseract is installed, Tika would read every picture with it, which we don't either
    TesseractOCRConfig recognition = new TesseractOCRConfig();
    recognition.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, recognition);
  }

  public static void main(String[] arguments) throws Exception {
    Peer peer = new Peer();
    List<Path> applications;
    try (Stream<Path> list = Files.list(Path.of(arguments[0]))) {
      applications = list.sorted().toList();
    }
    for (Path application : applications) {
      peer.fill(
          values(application),
          Files.createDirectories(Path.of(arguments[1]).resolve(application.getFileName())));
      if (arguments.length > 2) {
        peer.look(application);
      }
    }
  }

  private void fill(Map<String, Object> values, Path folder) throws IOException {
    try (XWPFTemplate document =
            XWPFTemplate.compile(new ByteArrayInputStream(template), configure).render(values);
        OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("form.docx")))) {
      document.write(out);
    }
  }

  private void look(Path application) throws Exception {
    List<Path> evidence;
    try (Stream<Path> files = Files.walk(application)) {
      evidence =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.getNameCount() > application.getNameCount() + 1)
              .sorted()
              .toList();
    }
    for (Path file : evidence) {
      Metadata metadata = new Metadata();
      try (InputStream in = TikaInputStream.get(file, metadata)) {
        tika.parse(in, new DefaultHandler(), metadata, context);
      }
    }
  }

  /** As many values as the template has places for, made of what the application says. */
  private static Map<String, Object> values(Path application) throws IOException {
    List<String> brief = new ArrayList<>();
    List<String> prose = new ArrayList<>();
    Path yaml = application.resolve("application.yaml");
    if (Files.exists(yaml)) {
      try (Reader in = Files.newBufferedReader(yaml)) {
        gather(new Yaml().load(in), brief, prose);
      }
      try (Stream<Path> files = Files.list(application)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
          prose.add(Files.readString(file));
        }
      }
    } else {
      EasyExcel.read(application.resolve("申报数据.xlsx").toFile(), new Cells(brief, prose))
          .headRowNumber(0)
          .doReadAll();
    }
    Iterator<String> next =
        Stream.iterate(0, i -> (i + 1) % brief.size()).map(brief::get).iterator();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= 40; i++) {
      values.put("f" + i, next.next());
    }
    values.put("rows", list(12, "c", 5, next));
    List<Map<String, Object>> blocks = list(BLOCKS, "v", 14, next);
    for (int b = 0; b < BLOCKS; b++) {
      StringBuilder story = new StringBuilder();
      for (int i = b; i < prose.size(); i += BLOCKS) {
        story.append(prose.get(i));
      }
      blocks.get(b).put("story", story.toString().replace("\n", ""));
    }
    values.put("blocks", blocks);
    return values;
  }

  private static List<Map<String, Object>> list(
      int rows, String key, int columns, Iterator<String> next) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int c = 1; c <= columns; c++) {
        row.put(key + c, next.next());
      }
      list.add(row);
    }
    return list;
  }

  private static void gather(Object value, List<String> brief, List<String> prose) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(one -> gather(one, brief, prose));
    } else if (value instanceof List<?> list) {
      list.forEach(one -> gather(one, brief, prose));
    } else if (value != null) {
      add(value.toString(), brief, prose);
    }
  }

  private static void add(String text, List<String> brief, List<String> prose) {
    (text.length() < SHORT ? brief : prose).add(text);
  }

  private static final class Cells extends AnalysisEventListener<Map<Integer, String>> {
    private final List<String> brief;
    private final List<String> prose;

    Cells(List<String> brief, List<String> prose) {
      this.brief = brief;
      this.prose = prose;
    }

    @Override
    public void invoke(Map<Integer, String> row, AnalysisContext context) {
      for (String cell : row.values()) {
        if (cell != null && !cell.isEmpty()) {
          add(cell, brief, prose);
        }
      }
    }

    @Override
    public void doAfterAllAnalysed(AnalysisContext context) {}
  }
}
