package io.shenbao.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How surely a file is a source. A workbook is one when it carries the pack's hidden sheet. */
enum Candidate {
  SOURCE,
  /** A workbook that nobody can look into: empty, broken or encrypted. */
  DOUBTFUL,
  OTHER;

  private static final String WIDE_IDENTITY =
      new String(Layout.IDENTITY.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

  List<Path> among(List<Path> files) {
    return files.stream().filter(file -> of(file) == this).toList();
  }

  static Candidate of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (SourceFinder.isRanking(file)) {
      return OTHER;
    }
    if (name.equals("application.yaml") || name.equals("application.yml")) {
      return SOURCE;
    }
    if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
      return ofPackage(file);
    }
    return name.endsWith(".xls") ? ofBinary(file) : OTHER;
  }

  private static Candidate ofPackage(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry workbook = zip.getEntry("xl/workbook.xml");
      if (workbook == null) {
        return DOUBTFUL;
      }
      byte[] head = zip.getInputStream(workbook).readNBytes(1_000_000);
      return new String(head, StandardCharsets.UTF_8).contains('"' + Layout.IDENTITY + '"')
          ? SOURCE
          : OTHER;
    } catch (IOException | RuntimeException e) {
      return DOUBTFUL;
    }
  }

  /** In an .xls, sheet names stand in narrow or wide letters; one that is encrypted shows none. */
  private static Candidate ofBinary(Path file) {
    try {
      if (Files.size(file) > 20_000_000) {
        return OTHER;
      }
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      boolean compound = bytes.startsWith("\u00d0\u00cf\u0011\u00e0");
      boolean named = bytes.contains(Layout.IDENTITY) || bytes.contains(WIDE_IDENTITY);
      return named ? SOURCE : compound ? OTHER : DOUBTFUL;
    } catch (IOException e) {
      return DOUBTFUL;
    }
  }
}
