package io.shenbao.document.word;

import com.google.common.base.Splitter;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The fields that a Word file may hold: those that say something about the document itself. What
 * fetches, starts, embeds or merges something is none of them (ECMA-376 part 1, 17.16.5).
 */
final class AllowedFields {

  private static final List<String> NAMES =
      Splitter.on(' ')
          .splitToList(
              "= ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BIBLIOGRAPHY CITATION COMMENTS"
                  + " COMPARE CREATEDATE DATE DOCPROPERTY DOCVARIABLE EDITTIME EQ FILENAME FILESIZE"
                  + " FORMCHECKBOX FORMDROPDOWN FORMTEXT GOTOBUTTON HYPERLINK IF INDEX INFO KEYWORDS"
                  + " LASTSAVEDBY LISTNUM NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE"
                  + " QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SET SHAPE STYLEREF SUBJECT"
                  + " SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC USERADDRESS USERINITIALS USERNAME XE");

  private static final Pattern ARGUMENT = Pattern.compile("\\\\?[^\\s\"]+|\"[^\"]*\"?");

  private final Objections objections;

  AllowedFields(Objections objections) {
    this.objections = objections;
  }

  /** Notes the fields of a file that are not allowed. */
  void check(WordPackage read) {
    read.xml()
        .forEach(
            (name, xml) -> {
              objections.in(name);
              check(xml);
            });
  }

  private void check(Node root) {
    Set<String> bookmarks = new LinkedHashSet<>();
    Word.descendants(root, "bookmarkStart", "")
        .forEach(start -> bookmarks.add(start.getAttributeNS(Word.NAMESPACE, "name")));
    for (FieldCodes.Field field : FieldCodes.in(root)) {
      String name = field.name();
      boolean named = bookmarks.stream().anyMatch(name::equalsIgnoreCase);
      if (!name.isEmpty() && !named && (!NAMES.contains(name) || leadsAway(field))) {
        Element paragraph =
            field.pieces().isEmpty() ? null : Word.around(field.pieces().get(0), "p");
        objections.at(paragraph, field.code().strip(), "document.field", name);
      }
    }
  }

  /** Whether it is a link to anything but a page, a mailbox or a place in the document. */
  private static boolean leadsAway(FieldCodes.Field field) {
    if (!field.name().equals("HYPERLINK")) {
      return false;
    }
    Matcher argument = ARGUMENT.matcher(field.code().strip().substring("HYPERLINK".length()));
    while (argument.find()) {
      String text = argument.group().replace("\"", "");
      if (List.of("\\l", "\\o", "\\t").contains(text)) {
        argument.find();
      } else if (!isSwitch(text) && !AllowedParts.isLink(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSwitch(String argument) {
    return argument.startsWith("\\") && argument.length() == 2;
  }
}
