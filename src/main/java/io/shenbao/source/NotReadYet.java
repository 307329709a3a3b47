package io.shenbao.source;

import io.shenbao.source.archive.ArchiveVolumes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What applicants hand in and no reader here takes for a source yet: the one list of it. A kind
 * that learns to be read leaves the list.
 */
public enum NotReadYet {
  /** WPS tables. */
  ET("survey.et", List.of(".et", ".ett"), List.of()),
  /** OpenDocument tables. */
  ODS("survey.ods", List.of(".ods", ".ots", ".fods"), List.of()),
  /** Binary workbooks. */
  XLSB("survey.xlsb", List.of(".xlsb"), List.of()),
  NUMBERS("survey.numbers", List.of(".numbers"), List.of()),
  /** Those that hold no application, and kinds that are not unpacked. */
  ARCHIVE(
      "survey.archive",
      List.of(".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"),
      List.of("PK\u0003\u0004", "Rar!", "7z\u00bc\u00af", "\u001f\u008b")),
  /** Word forms; most Word files are evidence. */
  WORD(
      "survey.word",
      List.of(".docx", ".docm", ".doc", ".wps", ".odt", ".rtf"),
      List.of("\u00d0\u00cf\u0011\u00e0", "{\\rtf"));

  private static final int LONGEST_MAGIC = 5;

  private final String key;
  private final List<String> extensions;
  private final List<String> magics;

  NotReadYet(String key, List<String> extensions, List<String> magics) {
    this.key = key;
    this.extensions = extensions;
    this.magics = magics;
  }

  /** The wording's key: what it is, and what to hand in instead. */
  public String key() {
    return key;
  }

  /** The kind of a file: by its name, or where that has no extension by its first bytes. */
  public static Optional<NotReadYet> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (ArchiveVolumes.isOne(file)) {
      return Optional.of(ARCHIVE);
    }
    String head = name.indexOf('.') < 0 ? head(file) : "";
    for (NotReadYet kind : values()) {
      if (kind.extensions.stream().anyMatch(name::endsWith)
          || kind.magics.stream().anyMatch(head::startsWith)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether it can't be read at all; Word files can, as evidence. */
  public boolean isUnread() {
    return this != WORD;
  }

  private static String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST_MAGIC), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
