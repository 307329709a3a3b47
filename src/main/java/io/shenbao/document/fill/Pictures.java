package io.shenbao.document.fill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The pictures of one document: each is held once, however often it is shown. */
final class Pictures {

  /** Dots per inch of a good print. */
  private static final int PRINT = 300;

  /** Dots per inch of a picture that does not fill its place. */
  private static final int SCREEN = 96;

  private static final int TWIPS = 1440;
  private static final int EMU_PER_TWIP = 635;

  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String IMAGE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

  private static final String DRAWING =
      """
      <w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%1$d" cy="%2$d"/><wp:docPr id="%3$d" name="%4$s"/>\
      <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:nvPicPr><pic:cNvPr id="%3$d" name="%4$s"/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="%5$s"/>\
      <a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%2$d"/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>""";

  /**
   * A picture in the package.
   *
   * @param name of its file
   */
  record Held(String name, EmbeddedPicture picture) {}

  private final Album album;
  private final IntSupplier ids;
  private final Map<String, Held> byFile = new HashMap<>();
  private final List<Held> held = new ArrayList<>();
  private final Map<String, Map<String, String>> relationships = new HashMap<>();
  private String part = "";

  /**
   * @param ids gives each drawing of the document a number of its own
   */
  Pictures(Album album, IntSupplier ids) {
    this.album = album;
    this.ids = ids;
  }

  /** Says which part of the package is being written. */
  void in(String partName) {
    part = partName;
  }

  /** All that are shown, in the order of their first use. */
  List<Held> held() {
    return held;
  }

  /**
   * The relationships of a part: those of the template and those to its pictures.
   *
   * @param present null when the template has none
   * @return null when there are none at all
   */
  @Nullable String relationships(String partName, @Nullable String present) {
    Map<String, String> shown = relationships.getOrDefault(partName, Map.of());
    if (shown.isEmpty()) {
      return present;
    }
    StringBuilder added = new StringBuilder();
    shown.forEach(
        (id, name) ->
            added.append(
                "<Relationship Id=\"%s\" Type=\"%s\" Target=\"media/%s\"/>"
                    .formatted(id, IMAGE, name)));
    return present == null
        ? "<Relationships xmlns=\"" + RELATIONSHIPS + "\">" + added + "</Relationships>"
        : inside("Relationships", present, added);
  }

  /** The content types of the package with those of its pictures. */
  String contentTypes(String present) {
    StringBuilder added = new StringBuilder();
    held.stream()
        .map(one -> one.picture().extension())
        .distinct()
        .filter(
            extension ->
                !present.toLowerCase(Locale.ROOT).contains("extension=\"" + extension + "\""))
        .forEach(
            extension ->
                added.append(
                    "<Default Extension=\"%1$s\" ContentType=\"image/%1$s\"/>"
                        .formatted(extension)));
    return added.isEmpty() ? present : inside("Types", present, added);
  }

  /** Adds elements at the end of a root that may be empty. */
  private static String inside(String root, String xml, CharSequence added) {
    int end = xml.lastIndexOf("</" + root);
    return end >= 0
        ? xml.substring(0, end) + added + xml.substring(end)
        : xml.substring(0, xml.lastIndexOf("/>")) + ">" + added + "</" + root + ">";
  }

  /** What a run shows: the picture, or else what stands in its place. */
  String shown(String name, int width, int height) {
    String drawing = drawing(name, width, height);
    return drawing.isEmpty() ? WordFormat.text(album.absent().apply(name)) : drawing;
  }

  /**
   * A {@code w:drawing}; empty when there is no such picture.
   *
   * @param width of its place, in twentieths of a point
   * @param height of its place, in twentieths of a point
   */
  private String drawing(String name, int width, int height) {
    Held found = find(name, width);
    if (found == null) {
      return "";
    }
    double natural = (double) TWIPS / SCREEN;
    EmbeddedPicture picture = found.picture();
    double scale =
        Math.min(
            natural,
            Math.min((double) width / picture.width(), (double) height / picture.height()));
    return String.format(
        DRAWING,
        Math.max(1, Math.round(picture.width() * scale * EMU_PER_TWIP)),
        Math.max(1, Math.round(picture.height() * scale * EMU_PER_TWIP)),
        ids.getAsInt(),
        found.name(),
        relationship(found));
  }

  private String relationship(Held found) {
    String id = "shown" + (held.indexOf(found) + 1);
    relationships.computeIfAbsent(part, key -> new LinkedHashMap<>()).put(id, found.name());
    return id;
  }

  private @Nullable Held find(String name, int width) {
    Held known = byFile.get(name);
    Path file = album.files().get(name);
    if (known != null || file == null) {
      return known;
    }
    EmbeddedPicture picture = EmbeddedPicture.read(file, Math.max(1, width * PRINT / TWIPS));
    if (picture == null) {
      return null;
    }
    Held found =
        held.stream()
            .filter(other -> Arrays.equals(other.picture().bytes(), picture.bytes()))
            .findFirst()
            .orElse(null);
    if (found == null) {
      found = new Held("shown" + (held.size() + 1) + "." + picture.extension(), picture);
      held.add(found);
    }
    byFile.put(name, found);
    return found;
  }
}
