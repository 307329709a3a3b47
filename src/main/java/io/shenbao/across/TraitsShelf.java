package io.shenbao.across;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where the traits of applications lie while they are compared: what is needed of all, what only of
 * those of whom something is told, and what an earlier comparison found. All but what is kept may
 * be called by several threads.
 */
public interface TraitsShelf {

  /** What is compared of an application; {@link Sketch#NONE} when nothing is known of it. */
  Sketch sketch(String path);

  /** Its traits, with passages whose texts are left out; {@link Traits#NONE} when unknown. */
  Traits particulars(String path);

  /**
   * The text of a passage.
   *
   * @param number of the passage among the application's
   */
  String passage(String path, int number);

  /** What {@link #keepExcerpts} was given for an application; empty when nothing. */
  String excerpts(String path);

  /** Keeps what was told of some applications, by path. */
  void keepExcerpts(Map<String, String> byPath);

  /** Gives what {@link #addLikenesses} was given, in order. */
  void likenesses(String manner, Consumer<byte[]> page);

  /**
   * Keeps how like each other passages are, besides what was kept before.
   *
   * @param manner in which they were compared
   * @param pages of some fifty thousand bytes each
   */
  void addLikenesses(String manner, Stream<byte[]> pages);

  /** Forgets all that was added. */
  void forgetLikenesses(String manner);

  /**
   * Reads all that is kept of an application, so that what can't be read shows itself.
   *
   * @throws RuntimeException when it can't
   */
  default void examine(String path) {
    sketch(path);
    excerpts(path);
    int passages = particulars(path).passages().size();
    for (int i = 0; i < passages; i++) {
      passage(path, i);
    }
  }
}
