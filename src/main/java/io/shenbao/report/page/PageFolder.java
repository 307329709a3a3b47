package io.shenbao.report.page;

import java.io.IOException;

/** Where the files are written that belong to a page, and are looked at through it. */
public interface PageFolder {

  /** Writes one of them. */
  void write(String name, String text) throws IOException;

  /** What stands in these files before the name of a file that is named from the page itself. */
  String back();

  /**
   * All are written.
   *
   * @return what stands in the page before the name of one of them, with {@code /} at its end
   */
  String close() throws IOException;
}
