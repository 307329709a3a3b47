package io.shenbao.source.word;

import javax.xml.stream.XMLStreamException;

/** What a content control shows. */
enum ControlKind {
  TEXT,
  TICKED,
  OPEN,
  /** Nothing but what invites to fill it in. */
  GUIDANCE;

  /** Reads the properties of a control, which have just begun. */
  static ControlKind read(WordXml xml) throws XMLStreamException {
    ControlKind[] kind = {TEXT};
    xml.children(
        name -> {
          if (name.equals("showingPlcHdr") && xml.isOn()) {
            kind[0] = kind[0] == TEXT ? GUIDANCE : kind[0];
            xml.skip();
          } else if (name.equals("checkbox")) {
            kind[0] = OPEN;
            xml.children(
                child -> {
                  if (child.equals("checked") && xml.isOn()) {
                    kind[0] = TICKED;
                  }
                  xml.skip();
                });
          } else {
            xml.skip();
          }
        });
    return kind[0];
  }
}
