package bench;

import fr.opensagres.xdocreport.document.IXDocReport;
import fr.opensagres.xdocreport.document.images.FileImageProvider;
import fr.opensagres.xdocreport.document.registry.XDocReportRegistry;
import fr.opensagres.xdocreport.template.IContext;
import fr.opensagres.xdocreport.template.TemplateEngineKind;
import fr.opensagres.xdocreport.template.formatter.FieldsMetadata;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * XDocReport with FreeMarker: the report is loaded once. Photographs take the place of a picture in
 * the template that has a bookmark, as its documentation has it.
 */
public final class XDocReport {

  private XDocReport() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, Object> values = Workload.values();
    Path photographs = Measure.photographs(arguments);
    IXDocReport report =
        XDocReportRegistry.getRegistry()
            .loadReport(
                new ByteArrayInputStream(Template.of(new Tags(photographs))),
                "bench",
                TemplateEngineKind.Freemarker);
    FieldsMetadata metadata = report.createFieldsMetadata();
    for (int c = 1; c <= Workload.COLUMNS; c++) {
      metadata.addFieldAsList("rows.c" + c);
    }
    for (int i = 1; photographs != null && i <= Photographs.COUNT; i++) {
      metadata.addFieldAsImage("photo" + i);
    }
    report.setFieldsMetadata(metadata);
    Measure.run(
        arguments,
        out -> {
          IContext context = report.createContext();
          values.forEach(context::put);
          for (int i = 1; photographs != null && i <= Photographs.COUNT; i++) {
            context.put("photo" + i, new FileImageProvider(photographs.resolve(Photographs.name(i)).toFile()));
          }
          report.process(context, out);
        });
  }

  private record Tags(Path pictures) implements Template.Tags {
    /** 12 by 9 centimetres. */
    private static final String DRAWING =
        """
        <w:bookmarkStart w:id="%1$d" w:name="photo%1$d"/><w:r><w:drawing>\
        <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        distT="0" distB="0" distL="0" distR="0"><wp:extent cx="4320000" cy="3240000"/><wp:docPr id="%1$d" name="photo%1$d"/>\
        <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
        <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
        <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
        <pic:nvPicPr><pic:cNvPr id="%1$d" name="photo%1$d"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
        <a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rIdPicture"/>\
        <a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
        <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="4320000" cy="3240000"/></a:xfrm>\
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>\
        <w:bookmarkEnd w:id="%1$d"/>""";

    @Override
    public String photographs() {
      StringBuilder paragraphs = new StringBuilder();
      for (int i = 1; pictures != null && i <= Photographs.COUNT; i++) {
        paragraphs.append(Template.paragraphOf(DRAWING.formatted(i)));
        paragraphs.append(Template.paragraph(Photographs.caption(i)));
      }
      return paragraphs.toString();
    }

    @Override
    public byte[] placeholder() {
      return pictures == null ? new byte[0] : Photographs.placeholder();
    }

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
