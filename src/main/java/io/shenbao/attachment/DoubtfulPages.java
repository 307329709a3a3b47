package io.shenbao.attachment;

import com.google.common.base.CharMatcher;
import io.shenbao.assessment.Thumbnail;
import io.shenbao.attachment.child.Inspector;
import io.shenbao.attachment.inspection.Memory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The pages of one application's evidence that somebody has to look at: those where something else
 * stands than in the form, and the first of a file that lacks what it should prove. They are drawn
 * small when all is judged, and no judgement depends on it.
 */
final class DoubtfulPages {

  /** So many of an application are drawn, the first ones. */
  private static final int MOST = 12;

  private static final int MOST_OF_FILE = 4;
  private static final int MOST_FAILED = 2;

  /** More than a picture of the size that is asked for has. */
  private static final int MOST_LETTERS = 60_000;

  private static final CharMatcher BASE64 =
      CharMatcher.inRange('A', 'Z')
          .or(CharMatcher.inRange('a', 'z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("+/="));

  private final Map<String, SortedSet<Integer>> pages = new LinkedHashMap<>();

  /**
   * One more.
   *
   * @param place of its file, relative to the input
   * @param page from 1
   */
  void add(String place, int page) {
    pages.computeIfAbsent(place, none -> new TreeSet<>()).add(page);
  }

  /**
   * Draws them. After a page that can't be drawn, no other of its file is tried; after two such
   * files, no other at all: drawing may cost seconds where it fails.
   *
   * @param files by their places
   * @param memory what was drawn before
   */
  List<Thumbnail> draw(Map<String, Path> files, Inspector inspector, Memory memory) {
    List<Thumbnail> drawn = new ArrayList<>();
    int failed = 0;
    for (Map.Entry<String, SortedSet<Integer>> one : pages.entrySet()) {
      Path file = files.get(one.getKey());
      if (file != null && failed < MOST_FAILED) {
        List<Integer> wanted =
            one.getValue().stream().limit(Math.min(MOST_OF_FILE, MOST - drawn.size())).toList();
        List<Thumbnail> own = draw(one.getKey(), file, wanted, inspector, memory);
        failed += own.size() < wanted.size() ? 1 : 0;
        drawn.addAll(own);
      }
    }
    return drawn;
  }

  private static List<Thumbnail> draw(
      String place, Path file, List<Integer> wanted, Inspector inspector, Memory memory) {
    List<Thumbnail> drawn = new ArrayList<>();
    for (int page : wanted) {
      String jpeg = inspector.draw(file.toAbsolutePath(), page, memory);
      if (!isPicture(jpeg)) {
        break;
      }
      drawn.add(new Thumbnail(place, page, jpeg));
    }
    return drawn;
  }

  /** What a child says is put into a page only when it can be what was asked for. */
  private static boolean isPicture(String jpeg) {
    return !jpeg.isEmpty() && jpeg.length() <= MOST_LETTERS && BASE64.matchesAllOf(jpeg);
  }
}
