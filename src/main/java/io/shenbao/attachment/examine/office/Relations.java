package io.shenbao.attachment.examine.office;

import java.util.Locale;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the relationships of a part lead to (ECMA-376-2, 6.5). */
final class Relations extends DefaultHandler {

  static final String ROOT = "_rels/.rels";

  private String document = "";
  private boolean template;

  @Override
  public void startElement(String space, String name, String qualified, Attributes attributes) {
    String type = String.valueOf(attributes.getValue("Type"));
    String target = String.valueOf(attributes.getValue("Target"));
    if (type.endsWith("/officeDocument")) {
      document = target.startsWith("/") ? target.substring(1) : target;
    }
    template |=
        type.endsWith("/attachedTemplate")
            && "External".equals(attributes.getValue("TargetMode"))
            && target.toLowerCase(Locale.ROOT).startsWith("http");
  }

  /** The part that is the document; empty when there is none. */
  String document() {
    return document;
  }

  /** Whether a template is fetched from elsewhere, with the macros in it. */
  boolean fetchesTemplate() {
    return template;
  }
}
