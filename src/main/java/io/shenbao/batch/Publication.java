package io.shenbao.batch;

import io.shenbao.batch.store.Sha256;
import io.shenbao.report.page.PageFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/**
 * The files about all applications: made aside, and put in their places together when all are
 * complete. While that is being done there is neither overview nor report.json, so that whoever
 * begins with one of these sees all the earlier files or all of these. What a kill cuts short is
 * completed by the next run.
 */
final class Publication {

  private static final String FOLDER = OutputFolder.WORK + "/publish";

  /** Those that a reader begins with, in the order in which they come last. */
  private static final List<String> FIRST_READ =
      List.of(OutputFolder.REPORT_JSON, OutputFolder.REPORT);

  private final OutputFolder output;
  private final Path folder;
  private final Consumer<String> step;
  private final SortedMap<String, String> hashes = new TreeMap<>();
  private String parts = "";

  Publication(OutputFolder output) {
    this(output, name -> {});
  }

  /**
   * @param step is told before each step what it is on; a test ends there
   */
  Publication(OutputFolder output, Consumer<String> step) {
    this.output = output;
    this.folder = output.root().resolve(FOLDER);
    this.step = step;
  }

  /** Completes what an earlier run was about to publish, or forgets what it had not yet made. */
  void complete() throws IOException {
    Optional<PublicationList> left = PublicationList.read(folder);
    if (left.isPresent()) {
      play(left.get());
    }
    clear();
  }

  /** Forgets all that was made. */
  void clear() throws IOException {
    hashes.clear();
    parts = "";
    remove(folder);
  }

  /** Where what is made lies, under the names that it will have in the output. */
  Path folder() throws IOException {
    return Files.createDirectories(folder.resolve("files"));
  }

  /**
   * Makes a file.
   *
   * @throws FileSystemException that names the file, when it can't be written
   */
  void write(String name, OutputFolder.Content content) throws IOException {
    drop(name);
    Path file = folder().resolve(name);
    boolean isWhole = false;
    try {
      MessageDigest digest = Sha256.digest();
      Files.createDirectories(file.resolve("..").normalize());
      try (OutputStream out =
          new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
        content.write(out);
      }
      hashes.put(name, HexFormat.of().formatHex(digest.digest()));
      isWhole = true;
    } catch (IOException e) {
      FileSystemException named = new FileSystemException(name);
      named.initCause(e);
      throw named;
    } finally {
      if (!isWhole) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Takes down a file that another program has made. */
  void adopt(String name) throws IOException {
    hashes.put(name, Contents.hash(folder().resolve(name)));
  }

  /** Forgets a file. */
  void drop(String name) throws IOException {
    hashes.remove(name);
    Files.deleteIfExists(folder().resolve(name));
  }

  /** Where the parts of the overview are made; those that were made before are forgotten. */
  PageFolder parts() throws IOException {
    hashes.keySet().removeIf(name -> name.startsWith(OutputFolder.PARTS + "/"));
    parts = "";
    remove(folder().resolve(OutputFolder.PARTS));
    return new Parts();
  }

  /**
   * Puts all that was made in its place, and takes away what earlier runs had put there.
   *
   * @param kept the names of all files that are still true, among them what was made
   * @return what could not be put in its place, and why not
   */
  Map<String, IOException> publish(List<String> kept) throws IOException {
    List<String> names = new ArrayList<>(hashes.keySet());
    names.sort(Comparator.comparing(Publication::turn).thenComparing(Comparator.naturalOrder()));
    Map<String, String> files = new LinkedHashMap<>();
    names.forEach(name -> files.put(name, String.valueOf(hashes.get(name))));
    PublicationList list = new PublicationList(files, kept, parts);
    step.accept("list");
    list.write(folder);
    Map<String, IOException> faults = play(list);
    clear();
    return faults;
  }

  /** Parts that nobody reads yet come first, those that a reader begins with last. */
  private static int turn(String name) {
    return name.contains("/") ? -2 : FIRST_READ.indexOf(name);
  }

  private Map<String, IOException> play(PublicationList list) throws IOException {
    Map<String, IOException> faults = new LinkedHashMap<>();
    output.claim(list.files());
    boolean isWithdrawn = false;
    for (Map.Entry<String, String> file : list.files().entrySet()) {
      String name = file.getKey();
      if (!name.contains("/") && !isWithdrawn) {
        withdraw(list, faults);
        isWithdrawn = true;
      }
      Path made = folder.resolve("files").resolve(name);
      if (Files.exists(made)) {
        step.accept(name);
        attempt(name, faults, () -> output.put(name, made, file.getValue()));
      }
    }
    step.accept("stale");
    List<String> kept = new ArrayList<>(list.kept());
    kept.addAll(faults.keySet());
    attempt(OutputFolder.WORK, faults, () -> output.removeStale(kept));
    attempt(OutputFolder.WORK, faults, () -> output.removeParts(list.parts()));
    step.accept("end");
    PublicationList.remove(folder);
    return faults;
  }

  /** Those that a reader begins with go before anything that they tell of changes. */
  private void withdraw(PublicationList list, Map<String, IOException> faults) {
    for (String name : FIRST_READ) {
      if (isToCome(name) || !list.kept().contains(name)) {
        withdraw(name, faults);
      }
    }
    for (String name : OutputFolder.OF_RUN) {
      if (!list.kept().contains(name) && !FIRST_READ.contains(name)) {
        withdraw(name, faults);
      }
      attempt(name, faults, () -> output.makeWay(name));
    }
  }

  private boolean isToCome(String name) {
    return Files.exists(folder.resolve("files").resolve(name));
  }

  private void withdraw(String name, Map<String, IOException> faults) {
    step.accept("no " + name);
    attempt(name, faults, () -> output.withdraw(name));
  }

  /** A piece of work on a file. */
  @FunctionalInterface
  private interface Work {
    void make() throws IOException;
  }

  private static void attempt(String name, Map<String, IOException> faults, Work work) {
    try {
      work.make();
    } catch (IOException e) {
      faults.put(name, e);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** The parts of an overview, in a folder that is named after what is in it. */
  private final class Parts implements PageFolder {
    private static final String DRAFT = OutputFolder.PARTS + "/draft";

    private final SortedMap<String, String> made = new TreeMap<>();

    @Override
    public void write(String name, String text) throws IOException {
      String draft = DRAFT + "/" + name;
      Publication.this.write(draft, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      made.put(name, String.valueOf(hashes.remove(draft)));
    }

    @Override
    public String back() {
      return "../../";
    }

    @Override
    public String close() throws IOException {
      String own = Sha256.of(made.toString()).substring(0, OutputFolder.PARTS_DIGITS);
      parts = OutputFolder.PARTS + "/" + own;
      Files.move(folder().resolve(DRAFT), folder().resolve(parts));
      made.forEach((name, sha256) -> hashes.put(parts + "/" + name, sha256));
      return parts + "/";
    }
  }
}
