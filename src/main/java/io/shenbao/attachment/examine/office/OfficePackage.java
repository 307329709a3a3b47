package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.examine.bytes.Appendix;
import io.shenbao.attachment.examine.inner.InnerFile;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Programs;
import io.shenbao.source.archive.Bsdtar;
import io.shenbao.source.archive.Rar5Directory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive turned out to be.
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
    if (SevenZip.is(file)) {
      return SevenZip.read(file, whole);
    }
    if (Rar4.is(file)) {
      return Rar4.read(file, whole);
    }
    if (Rar5Directory.is(file)) {
      return new Rar5(file, Programs.has(Bsdtar.PROGRAM)).read(whole);
    }
    try (Zip zip = Zip.open(file)) {
      OfficePackage read = kind(zip, whole);
      long behind = ZipEnd.behind(file);
      if (behind <= 0) {
        return read;
      }
      return read.with(Observation.of(Observation.Kind.APPENDED, behind));
    }
  }

  /** An archive that is no more special, of such files. */
  static OfficePackage of(List<InnerFile> files) {
    return new OfficePackage("", null, InnerFile.observations(files, List.of()));
  }

  /** The same, and what else is worth knowing. */
  OfficePackage with(Observation more) {
    List<Observation> all = new ArrayList<>(observations);
    all.add(more);
    return new OfficePackage(type, pages, all);
  }

  /** The same of a file with an archive that ends there; foreign bytes behind it are told. */
  OfficePackage endingAt(long end, Path file) throws IOException {
    long foreign = Appendix.foreign(file, end);
    return foreign == 0 ? this : with(Observation.of(Observation.Kind.APPENDED, foreign));
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
    return ZipEnd.isZip(file)
        || ZipEnd.isCutUp(file)
        || SevenZip.is(file)
        || Rar4.is(file)
        || Rar5Directory.is(file);
  }
}
