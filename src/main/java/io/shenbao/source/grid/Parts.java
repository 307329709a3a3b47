package io.shenbao.source.grid;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.jspecify.annotations.Nullable;

/** The parts of a package that holds a workbook, as far as its cells are read from them. */
interface Parts extends Closeable {

  /** One part. */
  interface Part {

    /** Its name in the package. */
    String name();

    /** What is in it, unpacked; to be closed. */
    InputStream open() throws IOException;
  }

  /**
   * How the workbook's own part refers to another.
   *
   * @param kind URI of the relationship's type
   */
  record Link(String kind, Part part) {}

  /**
   * The part that lists the sheets.
   *
   * @throws IOException when there is none
   */
  Part workbook() throws IOException;

  /** The part that the workbook's refers to first in this way; null when none in the package is. */
  @Nullable Part first(String kind) throws IOException;

  /** A reference of the workbook's part; null when there is none, or what it means is outside. */
  @Nullable Link link(String id) throws IOException;

  /** How many pictures there are. */
  int pictures() throws IOException;

  /**
   * The whole package, as POI has it; it is closed with the parts.
   *
   * @throws IOException when POI can't open it
   */
  OPCPackage whole() throws IOException;
}
