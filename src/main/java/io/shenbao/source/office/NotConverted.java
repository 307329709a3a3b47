package io.shenbao.source.office;

import java.io.IOException;

/** An old Word file of which LibreOffice made no new one, or for which there is no LibreOffice. */
public final class NotConverted extends IOException {

  private static final long serialVersionUID = 1;

  NotConverted(String why) {
    super(why);
  }
}
