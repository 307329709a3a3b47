package io.shenbao.workbook.filling;

import com.sun.star.beans.PropertyValue;
import com.sun.star.container.XNameAccess;
import com.sun.star.frame.XComponentLoader;
import com.sun.star.frame.XStorable;
import com.sun.star.lang.XComponent;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.sheet.XSpreadsheetDocument;
import com.sun.star.uno.UnoRuntime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellAddress;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.local.office.LocalOfficeContext;
import org.jodconverter.local.office.LocalOfficeManager;

/** LibreOffice, told through UNO what to type. */
final class Calc {

  private Calc() {}

  /** Opens a workbook, types the values as a person does, and saves it as another. */
  static void fill(Path workbook, List<TypedValue> values, Path filled)
      throws IOException, OfficeException {
    Path work = Files.createDirectories(filled.resolveSibling("office"));
    LocalOfficeManager office =
        LocalOfficeManager.builder().portNumbers(freePort()).workingDir(work.toFile()).build();
    office.start();
    try {
      office.execute(
          context -> {
            XComponentLoader loader =
                Objects.requireNonNull(((LocalOfficeContext) context).getComponentLoader());
            try {
              fill(loader, workbook, values, filled);
            } catch (com.sun.star.uno.Exception e) {
              throw new OfficeException("can't be filled in", e);
            }
          });
    } finally {
      office.stop();
    }
  }

  private static void fill(
      XComponentLoader loader, Path workbook, List<TypedValue> values, Path filled)
      throws com.sun.star.uno.Exception {
    XComponent document =
        loader.loadComponentFromURL(
            url(workbook), "_blank", 0, new PropertyValue[] {property("Hidden", true)});
    XNameAccess sheets =
        UnoRuntime.queryInterface(
            XNameAccess.class,
            UnoRuntime.queryInterface(XSpreadsheetDocument.class, document).getSheets());
    for (TypedValue value : values) {
      XSpreadsheet sheet =
          UnoRuntime.queryInterface(XSpreadsheet.class, sheets.getByName(value.sheet()));
      CellAddress at = new CellAddress(value.cell());
      sheet.getCellByPosition(at.getColumn(), at.getRow()).setFormula(value.text());
    }
    UnoRuntime.queryInterface(XStorable.class, document)
        .storeToURL(
            url(filled), new PropertyValue[] {property("FilterName", "Calc MS Excel 2007 XML")});
    document.dispose();
  }

  private static String url(Path file) {
    return file.toUri().toString();
  }

  private static PropertyValue property(String name, Object value) {
    PropertyValue property = new PropertyValue();
    property.Name = name;
    property.Value = value;
    return property;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
