package io.shenbao.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of archive that are unpacked, by their first bytes. */
enum ArchiveKind {
  ZIP(new ZipUnpacking(), "PK\u0003\u0004", "PK\u0005\u0006"),
  SEVEN_ZIP(new SevenZipUnpacking(), "7z\u00bc\u00af\u0027\u001c"),
  RAR4(new RarUnpacking(), "Rar!\u001a\u0007\u0000"),
  RAR5(new ProgramUnpacking("bsdtar"), "Rar!\u001a\u0007\u0001\u0000");

  private static final int LONGEST_MAGIC = 8;

  /** How the files of an archive are had. */
  @FunctionalInterface
  interface Unpacking {
    void unpack(Path archive, Landing landing) throws IOException;
  }

  private final Unpacking unpacking;
  private final List<String> magics;

  ArchiveKind(Unpacking unpacking, String... magics) {
    this.unpacking = unpacking;
    this.magics = List.of(magics);
  }

  Unpacking unpacking() {
    return unpacking;
  }

  static Optional<ArchiveKind> of(Path archive) throws IOException {
    String head;
    try (InputStream in = Files.newInputStream(archive)) {
      head = new String(in.readNBytes(LONGEST_MAGIC), StandardCharsets.ISO_8859_1);
    }
    return Stream.of(values())
        .filter(kind -> kind.magics.stream().anyMatch(head::startsWith))
        .findFirst();
  }
}
