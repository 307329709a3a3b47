package io.shenbao.across;

import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A shelf that keeps what comparing found, and counts the passages that are read. */
final class KeepingShelf implements TraitsShelf {

  private final TraitsOnHand traits;
  private final Map<String, String> excerpts = new HashMap<>();
  private final Map<String, List<byte[]>> likenesses = new HashMap<>();
  private final AtomicInteger read = new AtomicInteger();

  KeepingShelf(Programme programme) {
    this.traits = new TraitsOnHand(programme);
  }

  void put(String path, Traits its) {
    traits.put(path, its);
  }

  int read() {
    return read.get();
  }

  void forgetWhatWasRead() {
    read.set(0);
  }

  @Override
  public Sketch sketch(String path) {
    return Sketch.of(traits.sketch(path).bytes());
  }

  @Override
  public Traits particulars(String path) {
    return traits.particulars(path).withoutTexts();
  }

  @Override
  public String passage(String path, int number) {
    read.incrementAndGet();
    return traits.passage(path, number);
  }

  @Override
  public String excerpts(String path) {
    return excerpts.getOrDefault(path, "");
  }

  @Override
  public void keepExcerpts(Map<String, String> byPath) {
    excerpts.putAll(byPath);
  }

  @Override
  public void likenesses(String manner, Consumer<byte[]> page) {
    likenesses.getOrDefault(manner, List.of()).forEach(page);
  }

  @Override
  public void addLikenesses(String manner, Stream<byte[]> pages) {
    likenesses.computeIfAbsent(manner, key -> new ArrayList<>()).addAll(pages.toList());
  }

  @Override
  public void forgetLikenesses(String manner) {
    likenesses.remove(manner);
  }
}
