package io.shenbao.batch.output;

import io.shenbao.batch.store.Moved;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Where a run moves what lies in its way or belongs to nobody any more, and what it says of that.
 * Safe for use by several threads.
 */
public final class Archive {

  /** So many files or folders are named in a note. */
  private static final int MOST_NAMED = 20;

  private final Path root;
  private final String folder;
  private final SortedSet<String> gone = new ConcurrentSkipListSet<>();
  private final SortedSet<String> setAside = new ConcurrentSkipListSet<>();
  private final SortedSet<String> left = new ConcurrentSkipListSet<>();

  /**
   * @param startedAt of the run, ISO-8601
   */
  Archive(Path root, String startedAt) {
    String second =
        startedAt.substring(0, Math.min(startedAt.length(), "2025-04-28T08:00:00".length()));
    this.root = root;
    this.folder = OutputNames.WORK + "/archive/" + second.replace(':', '-');
  }

  /** Moves a file, whose name is relative to the output, to the same name in the archive. */
  void move(String name) throws IOException {
    Path to = root.resolve(folder).resolve(name);
    for (int i = 2; Files.exists(to); i++) {
      to = root.resolve(folder + "-" + i).resolve(name);
    }
    Files.createDirectories(to.resolve("..").normalize());
    Files.move(root.resolve(name), to);
  }

  /** Moves a file that is not as we wrote it out of the way. */
  void setAside(String name) throws IOException {
    move(name);
    setAside.add(name);
  }

  /** A file that is not as we wrote it is about to be set aside. */
  void announce(String name) {
    setAside.add(name);
  }

  /** An application is gone, and what was written for it is in the archive. */
  void gone(String application) {
    gone.add(application);
  }

  /** A file that we no longer need stays, because somebody has changed it. */
  void leave(String name) {
    left.add(name);
  }

  /** What of it is to be told, for whoever tells it. */
  public Moved moved() {
    return new Moved(List.copyOf(setAside), List.copyOf(left));
  }

  /** Takes over what others have moved, or left, for the same run. */
  public void add(Moved others) {
    setAside.addAll(others.setAside());
    left.addAll(others.left());
  }

  /** What the clerk should know of it. */
  public List<Sentence> notes() {
    List<Sentence> notes = new ArrayList<>();
    if (!gone.isEmpty()) {
      notes.add(Sentence.of("batch.archived", gone.size(), folder, named(gone)));
    }
    if (!setAside.isEmpty()) {
      notes.add(Sentence.of("batch.set-aside", setAside.size(), folder, named(setAside)));
    }
    if (!left.isEmpty()) {
      notes.add(Sentence.of("batch.left", left.size(), named(left)));
    }
    return notes;
  }

  private static String named(Collection<String> names) {
    String first = String.join("、", names.stream().limit(MOST_NAMED).toList());
    return names.size() > MOST_NAMED ? first + "……" : first;
  }
}
