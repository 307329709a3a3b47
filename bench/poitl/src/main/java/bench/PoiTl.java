package bench;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.util.Map;

/** poi-tl: the template is parsed for every document, since rendering changes it. */
public final class PoiTl {

  private PoiTl() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, Object> values = Workload.values();
    Configure configure = Configure.builder().bind("rows", new LoopRowTableRenderPolicy()).build();
    byte[] template = Template.of(new Tags());
    Measure.run(
        arguments,
        out -> {
          try (XWPFTemplate document =
              XWPFTemplate.compile(new ByteArrayInputStream(template), configure).render(values)) {
            document.write(out);
          }
        });
  }

  static final class Tags implements Template.Tags {
    @Override
    public String field(String name) {
      return "{{" + name + "}}";
    }

    @Override
    public String beforeRows() {
      return "{{rows}}";
    }

    @Override
    public String cell(int column) {
      return "[c" + column + "]";
    }

    @Override
    public String blocksStart() {
      return "{{?blocks}}";
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
