package io.shenbao.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The documents that are made of one application besides the form, in the pack's order.
 *
 * @param made so many as are made of one application
 * @param more how many are not made, as they would be too many
 */
public record FurtherDocuments(List<FurtherDocument> made, int more) {

  /** A list of ten thousand items must not fill the disk. */
  public static final int MOST = 200;

  /** An application without any. */
  public static final FurtherDocuments NONE = new FurtherDocuments(List.of(), 0);

  static FurtherDocuments of(List<FurtherDocument> all) {
    int made = Math.min(MOST, all.size());
    return new FurtherDocuments(List.copyOf(all.subList(0, made)), all.size() - made);
  }

  /**
   * The same under names that no other file has; upper and lower case are one, as on Windows.
   *
   * @param taken names of files that stand beside them
   */
  public List<FurtherDocument> beside(Collection<String> taken) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(taken);
    List<FurtherDocument> own = new ArrayList<>();
    for (FurtherDocument one : made) {
      String file = one.file();
      String stem = file.substring(0, file.lastIndexOf('.'));
      for (int i = 2; !names.add(file); i++) {
        file = stem + "（" + i + "）" + one.file().substring(stem.length());
      }
      own.add(new FurtherDocument(one.id(), file, one.item()));
    }
    return own;
  }
}
