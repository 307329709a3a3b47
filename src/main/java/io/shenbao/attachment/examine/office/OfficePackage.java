package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.inspection.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a zip archive turned out to be.
 *
 * @param type its media type; empty when it is no more special than was known before
 * @param pages null where there are none
 */
public record OfficePackage(String type, @Nullable Integer pages, List<Observation> observations) {

  public OfficePackage {
    observations = List.copyOf(observations);
  }

  /**
   * Looks into an archive.
   *
   * @param whole whether all files in it are read to their end
   * @throws IOException when the file can't be read
   */
  public static OfficePackage read(Path file, boolean whole) throws IOException, Faulty {
    try (Zip zip = Zip.open(file)) {
      OfficePackage read = kind(zip, whole);
      long behind = ZipEnd.behind(file);
      if (behind <= 0) {
        return read;
      }
      List<Observation> all = new ArrayList<>(read.observations);
      all.add(Observation.of(Observation.Kind.APPENDED, behind));
      return new OfficePackage(read.type, read.pages, all);
    }
  }

  private static OfficePackage kind(Zip zip, boolean whole) throws IOException, Faulty {
    if (zip.entry(ContentTypes.PART) != null) {
      return new OfficeOpenXml(zip).read(whole);
    }
    if (zip.entry(Ofd.ROOT) != null) {
      return new Ofd(zip).read(whole);
    }
    if (zip.entry(OpenDocument.MANIFEST) != null) {
      return new OpenDocument(zip).read(whole);
    }
    return new PlainArchive(zip).read(whole);
  }

  /** Whether a file begins as an archive does. */
  public static boolean is(Path file) throws IOException {
    return Files.size(file) > 3 && ZipEnd.isZip(file);
  }
}
