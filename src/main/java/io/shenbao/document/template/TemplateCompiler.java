package io.shenbao.document.template;

import io.shenbao.document.word.PackageGuard;
import io.shenbao.document.word.PartXml;
import io.shenbao.document.word.Word;
import io.shenbao.document.word.WordPackage;
import io.shenbao.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.transform.TransformerException;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.EndnotesPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FootnotesPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.NumberingDefinitionsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Compiles a Word template. The only place where docx4j is needed: it knows the parts of a package
 * and what each is for. What is in them is read as it stands, so that nothing of it is lost.
 */
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
    CompiledTemplate compiled = new CompiledTemplate(List.of(), 0);
    try {
      Optional<WordPackage> template = new PackageGuard(problems).admit(docx);
      if (template.isPresent()) {
        compiled = new Compilation(template.get(), names, problems, unprinted).compile(docx);
      } else {
        unprinted.clear();
      }
    } catch (Docx4JException | TransformerException | IOException | RuntimeException e) {
      unprinted.clear();
      problems.at(null, String.valueOf(e.getMessage()), "document.not-word");
    }
    problems.in("");
    unprinted.forEach(path -> problems.at(null, path, "document.unprinted", path));
    if (!problems.found().isEmpty()) {
      throw new TemplateException(problems.found());
    }
    return compiled;
  }

  /** One template on its way. */
  private static final class Compilation {
    private final WordPackage template;
    private final Names.Section names;
    private final Problems problems;
    private final Set<String> unprinted;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> compiled = new LinkedHashMap<>();

    Compilation(
        WordPackage template, Names.Section names, Problems problems, Set<String> unprinted) {
      this.template = template;
      this.names = names;
      this.problems = problems;
      this.unprinted = unprinted;
    }

    CompiledTemplate compile(byte[] docx) throws Docx4JException, TransformerException {
      read(docx);
      Highest highest = new Highest(template);
      int lastDrawing = highest.of("drawing");
      Lists lists =
          new Lists(
              xml(NumberingDefinitionsPart.class),
              xml(StyleDefinitionsPart.class),
              highest.of(Lists.KIND));
      Identities identities = new Identities(highest);
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        if (mayHoldTags(part.getValue()) && !isOfNotes(part.getValue())) {
          compile(part.getKey(), identities, lists);
        }
      }
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        if (isOfNotes(part.getValue())) {
          compile(part.getKey(), identities, lists);
        }
      }
      refuseElsewhere();
      lists(lists);
      if (template.becomeDocument()) {
        compiled.put(WordPackage.CONTENT_TYPES, "");
      }
      return new CompiledTemplate(finished(), lastDrawing);
    }

    /** The parts in the order of the package, which is not that of docx4j. */
    private void read(byte[] docx) throws Docx4JException {
      Map<String, Part> known = new LinkedHashMap<>();
      WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
          .getParts()
          .getParts()
          .values()
          .forEach(part -> known.put(part.getPartName().getName().substring(1), part));
      for (String name : template.xml().keySet()) {
        Part part = known.get(name);
        if (part != null) {
          parts.put(name, part);
        }
      }
      if (parts.values().stream().noneMatch(MainDocumentPart.class::isInstance)) {
        problems.at(null, "", "document.not-word");
      }
    }

    private @Nullable Document xml(Class<? extends Part> kind) {
      return parts.entrySet().stream()
          .filter(part -> kind.isInstance(part.getValue()))
          .findFirst()
          .map(part -> template.xml().get(part.getKey()))
          .orElse(null);
    }

    private void compile(String name, Identities identities, Lists lists)
        throws TransformerException {
      Document xml = template.part(name);
      problems.in(name);
      if (Directives.areIn(xml)) {
        problems.at(null, "", "document.private-use");
        return;
      }
      if (!Word.NAMESPACE.equals(xml.getDocumentElement().getNamespaceURI())) {
        problems.at(null, "", "document.strict");
        return;
      }
      PartXml.usePrefix(xml);
      PartCompiler compiler = new PartCompiler(names, problems, identities, lists);
      if (compiler.compile(xml)) {
        unprinted.removeAll(compiler.seen());
        compiled.put(name, compiler.withDirectives(PartXml.write(xml)));
      }
    }

    private void lists(Lists lists) throws TransformerException {
      Directives directives = new Directives();
      if (lists.copy(directives)) {
        for (Map.Entry<String, Part> part : parts.entrySet()) {
          if (part.getValue() instanceof NumberingDefinitionsPart) {
            Document xml = template.part(part.getKey());
            PartXml.usePrefix(xml);
            compiled.put(part.getKey(), directives.writeOut(PartXml.write(xml)));
          }
        }
      }
    }

    /** Tags in parts that are not filled in: they would be printed as they stand. */
    private void refuseElsewhere() {
      template
          .xml()
          .forEach(
              (name, xml) -> {
                Part part = parts.get(name);
                boolean filled = part != null && mayHoldTags(part);
                String tags = filled || name.contains("comments") ? "" : UnfilledTags.in(xml);
                if (!tags.isEmpty()) {
                  problems.in(name);
                  problems.at(null, tags, "document.elsewhere");
                }
              });
    }

    private List<CompiledTemplate.Part> finished() throws TransformerException {
      List<CompiledTemplate.Part> finished = new ArrayList<>();
      for (Map.Entry<String, byte[]> entry : template.entries().entrySet()) {
        String name = entry.getKey();
        String text = compiled.get(name);
        finished.add(
            text == null
                ? new CompiledTemplate.Part(name, false, "", entry.getValue())
                : text.isEmpty()
                    ? new CompiledTemplate.Part(name, false, "", written(name))
                    : new CompiledTemplate.Part(name, true, text, new byte[0]));
      }
      return finished;
    }

    private byte[] written(String name) throws TransformerException {
      return PartXml.write(template.part(name)).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean mayHoldTags(Part part) {
      return part instanceof MainDocumentPart
          || part instanceof HeaderPart
          || part instanceof FooterPart
          || isOfNotes(part);
    }

    private static boolean isOfNotes(Part part) {
      return part instanceof FootnotesPart || part instanceof EndnotesPart;
    }
  }
}
