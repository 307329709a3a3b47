package io.shenbao.review;

import io.shenbao.across.Sketch;
import io.shenbao.across.Traits;
import io.shenbao.across.TraitsShelf;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A shelf as if nothing of some applications lay there: they can't be compared.
 *
 * @param paths theirs
 */
record WithoutSome(TraitsShelf shelf, Set<String> paths) implements TraitsShelf {

  @Override
  public Sketch sketch(String path) {
    return paths.contains(path) ? Sketch.NONE : shelf.sketch(path);
  }

  @Override
  public Traits particulars(String path) {
    return paths.contains(path) ? Traits.NONE : shelf.particulars(path);
  }

  @Override
  public String passage(String path, int number) {
    return shelf.passage(path, number);
  }

  @Override
  public String excerpts(String path) {
    return shelf.excerpts(path);
  }

  @Override
  public void keepExcerpts(Map<String, String> byPath) {
    shelf.keepExcerpts(byPath);
  }

  @Override
  public void likenesses(String manner, Consumer<byte[]> page) {
    shelf.likenesses(manner, page);
  }

  @Override
  public void addLikenesses(String manner, Stream<byte[]> pages) {
    shelf.addLikenesses(manner, pages);
  }

  @Override
  public void forgetLikenesses(String manner) {
    shelf.forgetLikenesses(manner);
  }
}
