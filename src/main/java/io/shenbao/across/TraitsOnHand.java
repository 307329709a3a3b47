package io.shenbao.across;

import io.shenbao.programme.Programme;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Traits in memory, for a look at some applications of which nothing is kept. */
public final class TraitsOnHand implements TraitsShelf {

  private final Sketcher sketcher;
  private final Map<String, Traits> traits = new ConcurrentHashMap<>();
  private final Map<String, Sketch> sketches = new ConcurrentHashMap<>();

  public TraitsOnHand(Programme programme) {
    this(new Sketcher(programme));
  }

  TraitsOnHand(Sketcher sketcher) {
    this.sketcher = sketcher;
  }

  /** Adds an application. */
  public void put(String path, Traits its) {
    traits.put(path, its);
    sketches.put(path, sketcher.sketch(its));
  }

  @Override
  public Sketch sketch(String path) {
    return sketches.getOrDefault(path, Sketch.NONE);
  }

  @Override
  public Traits particulars(String path) {
    return traits.getOrDefault(path, Traits.NONE);
  }

  @Override
  public String passage(String path, int number) {
    return particulars(path).passages().get(number).text();
  }

  @Override
  public String excerpts(String path) {
    return "";
  }

  @Override
  public void keepExcerpts(Map<String, String> byPath) {}

  @Override
  public void likenesses(String manner, Consumer<byte[]> page) {}

  @Override
  public void addLikenesses(String manner, Stream<byte[]> pages) {}

  @Override
  public void forgetLikenesses(String manner) {}
}
