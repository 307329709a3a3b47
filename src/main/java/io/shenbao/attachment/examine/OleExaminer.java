package io.shenbao.attachment.examine;

import io.shenbao.attachment.examine.office.CompoundFile;
import io.shenbao.attachment.examine.office.Faulty;
import io.shenbao.attachment.examine.office.OfficePackage;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Looks into documents of Office before 2007, and of WPS. */
final class OleExaminer {

  private static final byte[] MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final TikaParser tika;

  OleExaminer(TikaParser tika) {
    this.tika = tika;
  }

  boolean takes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  Inspection examine(Specimen specimen) throws IOException {
    boolean whole = specimen.depth() == Depth.WHOLE;
    OfficePackage read;
    try {
      read = CompoundFile.read(specimen.file(), whole);
    } catch (Faulty e) {
      return e.inspection(specimen.type());
    }
    Inspection inspection =
        Inspection.of(State.READABLE, specimen.type())
            .with(read.observations())
            .withPages(read.pages());
    // what lies in the streams has no check sum: it must at least make sense
    return whole && inspection.observed(Kind.BLANK).isEmpty()
        ? parsed(specimen, inspection)
        : inspection;
  }

  private Inspection parsed(Specimen specimen, Inspection inspection) {
    TikaParser.Parsed parsed = tika.parse(specimen.file());
    return parsed.state() == State.READABLE
        ? inspection
        : Inspection.of(parsed.state(), specimen.type());
  }
}
