package io.shenbao.document.template;

import io.shenbao.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.EndnotesPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FootnotesPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.w3c.dom.Document;

/** Compiles a Word template: the only place where docx4j is needed. */
public final class TemplateCompiler {

  private final Wording wording;

  public TemplateCompiler(Wording wording) {
    this.wording = wording;
  }

  /**
   * Compiles a template.
   *
   * @param name as problems call it
   * @param whole whether the template is expected to print every field of the form
   * @throws TemplateException with all mistakes at once
   */
  public CompiledTemplate compile(String name, byte[] docx, Names.Section names, boolean whole)
      throws TemplateException {
    Problems problems = new Problems(name, wording);
    Set<String> unprinted = whole ? Names.printed(names.children()) : new LinkedHashSet<>();
    Map<String, String> compiled = compileParts(docx, names, problems, unprinted);
    unprinted.forEach(path -> problems.at(null, path, "document.unprinted", path));
    if (!problems.found().isEmpty()) {
      throw new TemplateException(problems.found());
    }
    try {
      return new CompiledTemplate(parts(docx, compiled));
    } catch (IOException e) {
      throw new TemplateException(
          List.of(new TemplateProblem(name, "", "", wording.say("document.not-word"))));
    }
  }

  private Map<String, String> compileParts(
      byte[] docx, Names.Section names, Problems problems, Set<String> unprinted) {
    Map<String, String> compiled = new LinkedHashMap<>();
    try {
      if (!new TemplateGuard(problems).admits(docx)) {
        unprinted.clear();
        return compiled;
      }
      WordprocessingMLPackage word = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
      for (Part part : word.getParts().getParts().values()) {
        if (part instanceof JaxbXmlPart<?> xml && mayHoldTags(part)) {
          String partName = part.getPartName().getName().substring(1);
          problems.in(partName);
          Document document =
              XmlUtils.marshaltoW3CDomDocument(xml.getContents(), xml.getJAXBContext());
          PartCompiler compiler = new PartCompiler(names, problems);
          if (compiler.compile(document)) {
            unprinted.removeAll(compiler.seen());
            compiled.put(partName, compiler.withDirectives(serialise(document)));
          }
        }
      }
      refuseElsewhere(docx, word, problems);
    } catch (Docx4JException | TransformerException | IOException | RuntimeException e) {
      unprinted.clear();
      problems.at(null, String.valueOf(e.getMessage()), "document.not-word");
    }
    return compiled;
  }

  /** Tags in parts that are not filled in: they would be printed as they stand. */
  private static void refuseElsewhere(byte[] docx, WordprocessingMLPackage word, Problems problems)
      throws IOException {
    Set<String> filled =
        word.getParts().getParts().values().stream()
            .filter(TemplateCompiler::mayHoldTags)
            .map(part -> part.getPartName().getName().substring(1))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (CompiledTemplate.Part part : parts(docx, Map.of())) {
      String text = new String(part.bytes(), StandardCharsets.UTF_8);
      if ((part.name().endsWith(".xml") || part.name().endsWith(".rels"))
          && !part.name().contains("comments")
          && !filled.contains(part.name())
          && (text.contains("{{") || text.contains("%7B%7B"))) {
        problems.in(part.name());
        problems.at(null, text.substring(Math.max(0, text.indexOf("{{"))), "document.elsewhere");
      }
    }
    problems.in("");
  }

  private static boolean mayHoldTags(Part part) {
    return part instanceof MainDocumentPart
        || part instanceof HeaderPart
        || part instanceof FooterPart
        || part instanceof FootnotesPart
        || part instanceof EndnotesPart;
  }

  private static String serialise(Document document) throws TransformerException {
    document.setXmlStandalone(true);
    Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }

  private static List<CompiledTemplate.Part> parts(byte[] docx, Map<String, String> compiled)
      throws IOException {
    List<CompiledTemplate.Part> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          String text = compiled.get(entry.getName());
          parts.add(
              text == null
                  ? new CompiledTemplate.Part(entry.getName(), false, "", zip.readAllBytes())
                  : new CompiledTemplate.Part(entry.getName(), true, text, new byte[0]));
        }
      }
    }
    return parts;
  }
}
