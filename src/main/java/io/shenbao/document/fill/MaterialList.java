package io.shenbao.document.fill;

import java.util.List;

/**
 * The index of what an applicant hands in (材料清单).
 *
 * @param note what else its reader must know; may be empty
 * @param rows in the order of the notice
 */
public record MaterialList(String applicant, String factory, String note, List<Row> rows) {

  public MaterialList {
    rows = List.copyOf(rows);
  }

  /**
   * One file, or what is asked for and is not there.
   *
   * @param number of the item, as the notice counts it
   * @param item what the notice calls it
   * @param file its name in the archive; what stands there when there is none
   * @param extent pages, length or size in words
   * @param sha256 in hexadecimal digits; empty when there is no file
   */
  public record Row(String number, String item, String file, String extent, String sha256) {}
}
