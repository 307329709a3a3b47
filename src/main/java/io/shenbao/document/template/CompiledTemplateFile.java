package io.shenbao.document.template;

import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** A compiled template as a file: an archive whose dynamic parts are marked in their names. */
public final class CompiledTemplateFile {

  private static final String DYNAMIC = "dynamic/";
  private static final String FIXED = "fixed/";
  private static final String LAST_DRAWING = "last-drawing";

  private CompiledTemplateFile() {}

  /** Reads a kept template; null when there is none or it can't be read. */
  public static @Nullable CompiledTemplate read(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    List<CompiledTemplate.Part> parts = new ArrayList<>();
    int lastDrawing = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        if (entry.getName().equals(LAST_DRAWING)) {
          lastDrawing = Integer.parseInt(new String(bytes, StandardCharsets.UTF_8));
        } else {
          parts.add(part(entry.getName(), bytes));
        }
      }
    } catch (IOException e) {
      return null;
    }
    return parts.isEmpty() ? null : new CompiledTemplate(parts, lastDrawing);
  }

  private static CompiledTemplate.Part part(String name, byte[] bytes) {
    return name.startsWith(DYNAMIC)
        ? new CompiledTemplate.Part(
            name.substring(DYNAMIC.length()),
            true,
            new String(bytes, StandardCharsets.UTF_8),
            new byte[0])
        : new CompiledTemplate.Part(name.substring(FIXED.length()), false, "", bytes);
  }

  /** Keeps a template. That it can't be kept is no mistake: it is compiled again next time. */
  public static void write(CompiledTemplate template, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(file.getParent(), "template", ".tmp");
      try (OutputStream out = Files.newOutputStream(draft);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(LAST_DRAWING));
        zip.write(Integer.toString(template.lastDrawing()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (CompiledTemplate.Part part : template.parts()) {
          zip.putNextEntry(new ZipEntry((part.dynamic() ? DYNAMIC : FIXED) + part.name()));
          zip.write(part.dynamic() ? part.text().getBytes(StandardCharsets.UTF_8) : part.bytes());
          zip.closeEntry();
        }
      }
      WholeFile.move(draft, file);
    } catch (IOException e) {
      LoggerFactory.getLogger(CompiledTemplateFile.class).warn("compiled template not kept", e);
    }
  }
}
