package io.shenbao.report;

import io.shenbao.application.Origin;
import io.shenbao.wording.Wording;

/** Where a finding points to, in words. */
public final class OriginText {

  private final Wording wording;

  public OriginText(Wording wording) {
    this.wording = wording;
  }

  String text(Origin origin) {
    if (origin instanceof Origin.Line line) {
      return wording.say("report.place.line", line.file(), line.line());
    }
    if (origin instanceof Origin.Cell cell) {
      return wording.say("report.place.cell", cell.file(), cell.sheet(), cell.cell());
    }
    if (origin instanceof Origin.Passage passage) {
      return passage.table() == 0
          ? wording.say("report.place.passage", passage.file(), passage.words())
          : wording.say(
              "report.place.table",
              passage.file(),
              passage.table(),
              passage.row(),
              passage.cell(),
              passage.words());
    }
    return origin.file();
  }

  /** The same without the application's folder, for a page about that application. */
  public String within(String application, Origin origin) {
    String text = text(origin);
    return text.startsWith(application + "/") ? text.substring(application.length() + 1) : text;
  }
}
