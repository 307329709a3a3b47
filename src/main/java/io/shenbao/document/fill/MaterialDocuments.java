package io.shenbao.document.fill;

import io.shenbao.document.template.Names;
import io.shenbao.document.template.TemplateException;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The index of what is handed in, as a document and as a workbook. */
public final class MaterialDocuments {

  /** The template's name, in a pack's folder of templates. */
  public static final String TEMPLATE = "materials.docx";

  private final Programme programme;
  private final Wording wording;
  private final Filler filler;

  private MaterialDocuments(Programme programme, Wording wording, Filler filler) {
    this.programme = programme;
    this.wording = wording;
    this.filler = filler;
  }

  /**
   * Loads the pack's own template, or the one that serves all packs.
   *
   * @param templates the folder that holds a folder for each pack
   * @param cache where compiled templates are kept
   * @throws TemplateException with all mistakes in it
   */
  public static MaterialDocuments load(
      Programme programme, Wording wording, Path templates, Path cache)
      throws TemplateException, IOException {
    Templates compiled = new Templates(wording, cache);
    Optional<Path> own = Documents.own(programme, templates, TEMPLATE);
    Names.Section names = Names.ofMaterials();
    if (own.isPresent()) {
      return new MaterialDocuments(programme, wording, compiled.load(own.get(), names, false));
    }
    try (InputStream in = MaterialDocuments.class.getResourceAsStream(TEMPLATE)) {
      byte[] docx = Objects.requireNonNull(in, TEMPLATE).readAllBytes();
      return new MaterialDocuments(programme, wording, compiled.load(TEMPLATE, docx, names, false));
    }
  }

  /** Writes the document. */
  public void document(MaterialList list, OutputStream out) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (MaterialList.Row row : list.rows()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put(Names.NUMBER, PrintedValue.of(row.number()));
      values.put("item", PrintedValue.of(row.item()));
      values.put("file", PrintedValue.of(row.file()));
      values.put("extent", PrintedValue.of(row.extent()));
      values.put("sha256", PrintedValue.of(row.sha256()));
      rows.add(values);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", PrintedValue.of(programme.title()));
    values.put("applicant", PrintedValue.of(list.applicant()));
    values.put("factory", PrintedValue.of(list.factory()));
    values.put("note", PrintedValue.of(list.note()));
    values.put("materials", rows);
    filler.fill(values, Album.EMPTY, out);
  }

  /** Writes the workbook. */
  public void workbook(MaterialList list, OutputStream out) throws IOException {
    new MaterialWorkbook(programme.title(), wording).write(list, out);
  }
}
