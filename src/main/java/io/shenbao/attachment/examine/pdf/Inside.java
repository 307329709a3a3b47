package io.shenbao.attachment.examine.pdf;

import io.shenbao.attachment.examine.inner.InnerFile;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.filename.RawName;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What runs in a PDF, and the files inside it (ISO 32000-2, 7.11 and 12.6). */
public final class Inside {

  /** So many objects are looked at. */
  private static final int MOST_OBJECTS = 200_000;

  /** Keys that lead to what is drawn, or back, and to nothing that runs. */
  private static final Set<String> DRAWN =
      Set.of("Resources", "Contents", "Parent", "P", "StructTreeRoot", "AP", "Metadata", "EF");

  private final Deque<COSBase> left = new ArrayDeque<>();
  private final Map<COSBase, Boolean> known = new IdentityHashMap<>();
  private final Set<String> active = new LinkedHashSet<>();
  private final List<InnerFile> files = new ArrayList<>();

  private Inside() {}

  /** What there is to say of it. */
  public static List<Observation> of(PDDocument document) {
    Inside inside = new Inside();
    inside.add(document.getDocumentCatalog().getCOSObject());
    while (!inside.left.isEmpty() && inside.known.size() < MOST_OBJECTS) {
      inside.look(inside.left.pop());
    }
    return InnerFile.observations(inside.files, List.copyOf(inside.active));
  }

  private void add(COSBase one) {
    if ((one instanceof COSDictionary || one instanceof COSArray) && known.put(one, true) == null) {
      left.push(one);
    }
  }

  private void look(COSBase one) {
    if (one instanceof COSArray array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        add(array.getObject(i));
      }
    } else if (one instanceof COSDictionary dictionary) {
      judge(dictionary);
      for (COSName key : dictionary.keySet()) {
        if (!DRAWN.contains(key.getName())) {
          add(dictionary.getDictionaryObject(key));
        }
      }
    }
  }

  private void judge(COSDictionary one) {
    String action = one.getNameAsString(COSName.S, "");
    if (action.equals("JavaScript") || one.containsKey(COSName.JS)) {
      active.add("javascript");
    } else if (action.equals("Launch")) {
      active.add("launch");
    }
    String kind = one.getNameAsString(COSName.SUBTYPE, "");
    if (kind.equals("RichMedia") || kind.equals("Flash")) {
      active.add("flash");
    }
    COSDictionary held = one.getCOSDictionary(COSName.EF);
    if (held != null && held.getDictionaryObject(COSName.F) instanceof COSStream file) {
      byte[] head = head(file);
      files.add(InnerFile.of(name(one), head));
      if (InnerFile.isFlash(head)) {
        active.add("flash");
      }
    }
  }

  private static String name(COSDictionary file) {
    if (file.getDictionaryObject(COSName.UF) instanceof COSString name) {
      return name.getString();
    }
    return file.getDictionaryObject(COSName.F) instanceof COSString name
        ? plain(name.getBytes(), name)
        : "";
  }

  /** Old programs write a name in the encoding of their machine. */
  private static String plain(byte[] bytes, COSString name) {
    boolean marked = bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE;
    return marked ? name.getString() : RawName.of(bytes);
  }

  private static byte[] head(COSStream file) {
    try (InputStream in = StreamData.of(file).in()) {
      return in.readNBytes(InnerFile.HEAD);
    } catch (IOException e) {
      return new byte[0]; // a broken attachment breaks no page
    }
  }
}
