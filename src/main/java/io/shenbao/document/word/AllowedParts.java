package io.shenbao.document.word;

import com.google.common.base.Splitter;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/**
 * The parts and links that a Word file may hold: those of which a document consists. What runs,
 * embeds or is fetched when the document is opened is none of them.
 */
final class AllowedParts {

  /** Relationship types by the last step of their names. */
  private static final List<String> RELATIONSHIPS =
      Splitter.on(' ')
          .splitToList(
              "officeDocument core-properties extended-properties custom-properties thumbnail"
                  + " customXml customXmlProps styles stylesWithEffects settings webSettings fontTable"
                  + " font theme themeOverride numbering footnotes endnotes header footer comments"
                  + " commentsExtended commentsIds commentsExtensible people glossaryDocument image hyperlink"
                  + " chart chartStyle chartColorStyle chartUserShapes package diagramData diagramLayout"
                  + " diagramQuickStyle diagramColors diagramDrawing printerSettings hdphoto"
                  + " classificationlabels");

  private static final Pattern TYPE =
      Pattern.compile(
          "image/[a-z0-9.+-]+"
              + "|(?:application|text)/xml"
              + "|application/x-(?:fontdata|font-ttf)"
              + "|application/vnd\\.openxmlformats-package\\.(?:relationships|core-properties)\\+xml"
              + "|application/vnd\\.openxmlformats-officedocument\\."
              + "(?:(?:wordprocessingml|drawingml)\\.[a-z0-9.+-]+|[a-z-]+\\+xml|obfuscatedfont"
              + "|vmldrawing|spreadsheetml\\.(?:sheet|printersettings))"
              + "|application/vnd\\.ms-word\\.(?:people|styleswitheffects)\\+xml"
              + "|application/vnd\\.ms-office\\."
              + "(?:chartstyle|chartcolorstyle|classificationlabels|drawingml\\.[a-z]+)\\+xml");

  private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:|tel:|#).*");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

  private final Objections objections;

  AllowedParts(Objections objections) {
    this.objections = objections;
  }

  /** Whether a link leads to a page, a mailbox, a telephone or a place in the document. */
  static boolean isLink(String target) {
    return LINK.matches(target.strip());
  }

  void check(WordPackage read) {
    read.types()
        .forEach(
            (name, type) -> {
              objections.in(name);
              if (type.contains("macroenabled") || type.contains("vba")) {
                objections.at(null, type, "document.macro");
              } else if (!TYPE.matches(type)) {
                objections.at(null, type, "document.part");
              }
            });
    read.xml()
        .forEach(
            (name, xml) -> {
              objections.in(name);
              if (name.toLowerCase(Locale.ROOT).endsWith(WordPackage.RELATIONSHIPS)) {
                Word.children(xml.getDocumentElement()).forEach(link -> check(name, link));
              }
            });
  }

  private void check(String name, Element link) {
    String target = link.getAttribute("Target");
    String type = link.getAttribute("Type");
    String kind = type.substring(type.lastIndexOf('/') + 1);
    String mode = link.getAttribute("TargetMode");
    if (!RELATIONSHIPS.contains(kind) && !isExternal(mode)) {
      objections.at(null, type, "document.part");
    } else if (isExternal(mode)
        ? !kind.equals("hyperlink") || !isLink(target)
        : leadsOut(name, target)) {
      objections.at(null, target, "document.external");
    }
  }

  private static boolean isExternal(String mode) {
    return !mode.isEmpty() && !mode.strip().equalsIgnoreCase("Internal");
  }

  /** Whether a target is no part of the package, seen from the part that has it. */
  private static boolean leadsOut(String name, String target) {
    String plain = target.replace("%2e", ".").replace("%2E", ".");
    if (plain.contains("\\") || plain.startsWith("//") || SCHEME.matches(plain)) {
      return true;
    }
    int folder = Math.max(0, name.lastIndexOf("_rels/"));
    List<String> base = Splitter.on('/').omitEmptyStrings().splitToList(name.substring(0, folder));
    int depth = plain.startsWith("/") ? 0 : base.size();
    for (String step : Splitter.on('/').omitEmptyStrings().split(plain)) {
      depth += step.equals("..") ? -1 : step.equals(".") ? 0 : 1;
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }
}
