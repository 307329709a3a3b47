package io.shenbao.attachment.examine;

import io.shenbao.attachment.inspection.Inspection;
import java.io.IOException;

/** Looks into files of one family of types. */
interface FamilyExaminer {

  /** Whether files of a media type are its to look into. */
  boolean takes(String type);

  /**
   * What is known of a file of its family.
   *
   * @throws IOException when the file can't be read, which is not the file's fault
   */
  Inspection examine(Specimen specimen) throws IOException;
}
