package io.shenbao.document.fill;

import freemarker.core.TextBlock;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.shenbao.deflate.Compressor;
import io.shenbao.deflate.Packed;
import io.shenbao.deflate.StaticTexts;
import io.shenbao.deflate.Utf8Writer;
import io.shenbao.document.template.CompiledTemplate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.swing.tree.TreeNode;

/** A part of a template with values in it. Safe for use by several threads. */
final class DynamicPart {

  /** What takes more memory is not kept for the next document. */
  private static final int MOST_KEPT = 4_000_000;

  /** What filling needs, made once for each thread that fills at the same time. */
  private record Desk(Utf8Writer text, Compressor compressor) {}

  private final Template template;
  private final StaticTexts texts;
  private final int size;
  private final Queue<Desk> free = new ConcurrentLinkedQueue<>();

  DynamicPart(CompiledTemplate.Part part, Configuration configuration) {
    try {
      template = new Template(part.name(), part.text(), configuration);
    } catch (IOException e) {
      throw new IllegalStateException("generated template does not compile: " + part.name(), e);
    }
    texts = new StaticTexts(texts(template));
    size = 2 * part.text().length();
  }

  Packed fill(Map<String, Object> names) throws IOException {
    Desk desk = free.poll();
    if (desk == null) {
      desk = new Desk(new Utf8Writer(texts, size), new Compressor(texts.size()));
    }
    desk.text().clear();
    try {
      template.process(names, desk.text());
    } catch (TemplateException e) {
      throw new IllegalStateException("template can't be filled: " + template.getName(), e);
    }
    Packed deflated = desk.compressor().deflate(desk.text());
    if (desk.text().size() < MOST_KEPT) {
      free.add(desk);
    }
    return deflated;
  }

  /** The texts between the directives, as FreeMarker came to see them. */
  @SuppressWarnings("deprecation") // there is no other way to a template's tree
  private static List<String> texts(Template template) {
    List<String> texts = new ArrayList<>();
    collect(template.getRootTreeNode(), texts);
    return texts;
  }

  private static void collect(TreeNode node, List<String> texts) {
    if (node instanceof TextBlock block) {
      texts.add(block.getCanonicalForm());
    }
    Collections.list(node.children()).forEach(child -> collect(child, texts));
  }
}
