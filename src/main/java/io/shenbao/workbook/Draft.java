package io.shenbao.workbook;

import io.shenbao.document.fill.StableZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook that is written and not yet saved: more may be put into it.
 *
 * @param places where its values stand
 */
public record Draft(XSSFWorkbook workbook, Places places) implements AutoCloseable {

  /** Saves it, with the same bytes whenever; leaves {@code out} open. */
  public void save(OutputStream out) throws IOException {
    POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
    properties.setCreated(Optional.of(new Date(0)));
    properties.setModified(Optional.of(new Date(0)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    StableZip.copy(bytes.toByteArray(), out);
  }

  /** Closes the package as it is: the workbook's own way would save it once more, to nowhere. */
  @Override
  public void close() {
    workbook.getPackage().revert();
  }
}
