package io.shenbao.source.prose;

import com.google.re2j.Pattern;
import io.shenbao.prose.Block;
import java.util.ArrayList;
import java.util.List;

/** A line below a picture that names it belongs to it. */
final class Captions {

  private static final Pattern NAMED =
      Pattern.compile("^(?:附?图|照片|Figure|Fig\\.?)[ 　]*[0-9０-９一二三四五六七八九十]");
  private static final int LONGEST = 120;

  private Captions() {}

  static boolean isCaption(String text) {
    return text.length() <= LONGEST && NAMED.matcher(text).find();
  }

  /** The same blocks, with what names a picture as its caption. */
  static List<Block> joined(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    for (Block block : blocks) {
      int last = joined.size() - 1;
      if (block instanceof Block.Paragraph text
          && isCaption(text.visible())
          && last >= 0
          && joined.get(last) instanceof Block.Picture picture
          && picture.caption().isEmpty()) {
        joined.set(last, new Block.Picture(picture.file(), text.visible()));
      } else {
        joined.add(block);
      }
    }
    return List.copyOf(joined);
  }
}
