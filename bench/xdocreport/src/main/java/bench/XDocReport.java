package bench;

import fr.opensagres.xdocreport.document.IXDocReport;
import fr.opensagres.xdocreport.document.registry.XDocReportRegistry;
import fr.opensagres.xdocreport.template.IContext;
import fr.opensagres.xdocreport.template.TemplateEngineKind;
import fr.opensagres.xdocreport.template.formatter.FieldsMetadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** XDocReport with FreeMarker: the report is loaded once. */
public final class XDocReport {

  private XDocReport() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, Object> values = Workload.values();
    IXDocReport report =
        XDocReportRegistry.getRegistry()
            .loadReport(
                new ByteArrayInputStream(Template.of(new Tags())),
                "bench",
                TemplateEngineKind.Freemarker);
    FieldsMetadata metadata = report.createFieldsMetadata();
    for (int c = 1; c <= Workload.COLUMNS; c++) {
      metadata.addFieldAsList("rows.c" + c);
    }
    report.setFieldsMetadata(metadata);
    Measure.run(
        arguments,
        () -> {
          IContext context = report.createContext();
          values.forEach(context::put);
          ByteArrayOutputStream out = new ByteArrayOutputStream(64_000);
          report.process(context, out);
          return out.toByteArray();
        });
  }

  private static final class Tags implements Template.Tags {
    @Override
    public String field(String name) {
      return "${" + name + "}";
    }

    @Override
    public String cell(int column) {
      return "${rows.c" + column + "}";
    }

    @Override
    public String cellRun(int column) {
      return "<w:fldSimple w:instr=\" MERGEFIELD  "
          + cell(column)
          + "  \\* MERGEFORMAT \">"
          + Template.run("x")
          + "</w:fldSimple>";
    }

    @Override
    public String blocksStart() {
      return "[#list blocks as b]";
    }

    @Override
    public String blocksEnd() {
      return "[/#list]";
    }

    @Override
    public String inBlock(String name) {
      return "${b." + name + "}";
    }
  }
}
