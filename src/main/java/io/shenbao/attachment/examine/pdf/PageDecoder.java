package io.shenbao.attachment.examine.pdf;

import io.shenbao.deadline.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/** Decodes all that a page is drawn with: its content, its pictures, forms and fonts. */
final class PageDecoder {

  private static final int MOST_NESTED = 12;

  private final Map<COSStream, Boolean> pictures = new IdentityHashMap<>();
  private final Map<COSBase, Boolean> fonts = new IdentityHashMap<>();
  private boolean undecoded;

  /** Whether there was a picture that nothing here decodes. */
  boolean leftPictures() {
    return undecoded;
  }

  /**
   * Decodes a page.
   *
   * @throws IOException when something on it is broken or is not there
   */
  Ink decode(PDPage page) throws IOException {
    Ink ink = new Ink();
    PDResources resources = page.getResources();
    COSDictionary held = resources == null ? new COSDictionary() : resources.getCOSObject();
    content(contents(page), held, ink, 0);
    annotations(page, ink);
    return ink;
  }

  /** The parts of a page's content, as one. */
  private static byte[] contents(PDPage page) throws IOException {
    COSBase entry = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    if (entry instanceof COSStream stream) {
      return StreamData.held(stream);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (entry instanceof COSArray parts) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.getObject(i) instanceof COSStream stream) {
          byte[] part = StreamData.held(stream);
          if (all.size() < StreamData.LONGEST_READ) {
            all.write(part);
          }
          all.write('\n');
        }
      }
    } else if (page.getCOSObject().getItem(COSName.CONTENTS) instanceof COSObject) {
      throw new IOException("its content is not there");
    }
    return all.toByteArray();
  }

  private void content(byte[] content, COSDictionary resources, Ink ink, int depth)
      throws IOException {
    fonts(resources);
    if (content.length >= StreamData.LONGEST_READ) {
      ink.draw();
      return;
    }
    PDFStreamParser parser = new PDFStreamParser(content);
    List<COSBase> operands = new ArrayList<>();
    try {
      for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
        Deadline.poll();
        if (token instanceof Operator operator) {
          ink.operator(operator.getName(), operands);
          if (operator.getName().equals("Do") && !operands.isEmpty()) {
            object(operands.get(operands.size() - 1), resources, ink, depth);
          }
          operands.clear();
        } else if (token instanceof COSBase operand) {
          operands.add(operand);
        }
      }
    } catch (RuntimeException e) {
      throw new IOException("content that makes no sense", e);
    }
  }

  private void object(COSBase name, COSDictionary resources, Ink ink, int depth)
      throws IOException {
    COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
    if (objects == null || !(name instanceof COSName key) || !objects.containsKey(key)) {
      return; // readers pass over what has no name
    }
    if (!(objects.getDictionaryObject(key) instanceof COSStream stream)) {
      throw new IOException("a picture is not there");
    }
    if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
      form(stream, resources, ink, depth);
    } else if (!isBlank(stream)) {
      ink.draw();
    }
  }

  private void form(COSStream form, COSDictionary outer, Ink ink, int depth) throws IOException {
    if (depth < MOST_NESTED) {
      COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
      ink.operator("q", List.of());
      content(StreamData.held(form), own == null ? outer : own, ink, depth + 1);
      ink.operator("Q", List.of());
    }
  }

  /** Decodes a picture, once. */
  private boolean isBlank(COSStream picture) throws IOException {
    Boolean known = pictures.get(picture);
    if (known == null) {
      known = decode(picture);
      pictures.put(picture, known);
      for (COSName mask : List.of(COSName.SMASK, COSName.MASK)) {
        if (picture.getDictionaryObject(mask) instanceof COSStream stream) {
          decode(stream);
        }
      }
    }
    return known;
  }

  private boolean decode(COSStream picture) throws IOException {
    try {
      return PictureData.decode(picture) && !picture.getBoolean(COSName.IMAGE_MASK, false);
    } catch (PictureData.NoCodec e) {
      undecoded = true;
      return false;
    }
  }

  /** Without its font file a text is not what it was. */
  private void fonts(COSDictionary resources) throws IOException {
    COSDictionary all = resources.getCOSDictionary(COSName.FONT);
    if (all == null || fonts.put(all, true) != null) {
      return;
    }
    for (COSName name : all.keySet()) {
      if (all.getDictionaryObject(name) instanceof COSDictionary font
          && fonts.put(font, true) == null) {
        font(font);
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null
            && descendants.size() > 0
            && descendants.getObject(0) instanceof COSDictionary descendant) {
          font(descendant);
        }
      }
    }
  }

  private void font(COSDictionary font) throws IOException {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    if (descriptor == null) {
      return;
    }
    for (COSName key : List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3)) {
      if (descriptor.getDictionaryObject(key) instanceof COSStream file
          && fonts.put(file, true) == null) {
        StreamData.read(StreamData.of(file).in());
      }
    }
  }

  /** A stamp or a filled field is on the page too. */
  private void annotations(PDPage page, Ink ink) throws IOException {
    COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; all != null && i < all.size(); i++) {
      COSStream look = all.getObject(i) instanceof COSDictionary one ? appearance(one) : null;
      if (look != null) {
        form(look, new COSDictionary(), ink, 0);
      }
    }
  }

  private static @Nullable COSStream appearance(COSDictionary annotation) {
    COSDictionary looks = annotation.getCOSDictionary(COSName.AP);
    return looks != null && looks.getDictionaryObject(COSName.N) instanceof COSStream stream
        ? stream
        : null;
  }
}
