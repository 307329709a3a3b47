package io.shenbao.attachment.examine;

import io.shenbao.attachment.examine.office.Faulty;
import io.shenbao.attachment.examine.office.OfficePackage;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.nio.file.Path;

/** Looks into archives: documents of Office, OpenDocument and OFD, and zip, 7z and rar as such. */
final class PackageExaminer {

  boolean takes(Path file) throws IOException {
    return OfficePackage.is(file);
  }

  Inspection examine(Specimen specimen) throws IOException {
    try {
      OfficePackage read = OfficePackage.read(specimen.file(), specimen.depth() == Depth.WHOLE);
      return Inspection.of(State.READABLE, read.type().isEmpty() ? specimen.type() : read.type())
          .with(read.observations())
          .withPages(read.pages());
    } catch (Faulty e) {
      return e.inspection(specimen.type());
    }
  }
}
