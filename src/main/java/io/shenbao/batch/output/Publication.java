package io.shenbao.batch.output;

import com.google.common.hash.HashingOutputStream;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.shenbao.file.ContentPrint;
import io.shenbao.report.page.PageFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The files about all applications: made aside, and put in their places together when all are
 * complete. While that is being done there is neither overview nor report.json, so that whoever
 * begins with one of these sees all the earlier files or all of these. What a kill cuts short is
 * completed by the next run.
 */
public final class Publication {

  private static final String FOLDER = OutputNames.WORK + "/publish";

  private final OutputFolder output;
  private final Path folder;
  private final Consumer<String> step;
  private final SortedMap<String, String> prints = new TreeMap<>();
  private final SortedSet<String> published = new TreeSet<>();
  private String parts = "";

  public Publication(OutputFolder output) {
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
  public void complete() throws IOException {
    Optional<PublicationList> left = PublicationList.read(folder);
    if (left.isPresent()) {
      play(left.get());
    }
    clear();
  }

  /** Forgets all that was made. */
  public void clear() throws IOException {
    prints.clear();
    parts = "";
    remove(folder);
  }

  /** Where what is made lies, under the names that it will have in the output. */
  public Path folder() throws IOException {
    return Files.createDirectories(folder.resolve("files"));
  }

  /**
   * Makes a file.
   *
   * @throws FileSystemException that names the file, when it can't be written
   */
  public void write(String name, OutputFolder.Content content) throws IOException {
    drop(name);
    Path file = folder().resolve(name);
    boolean isWhole = false;
    try {
      Files.createDirectories(file.resolve("..").normalize());
      HashingOutputStream printed = ContentPrint.over(Files.newOutputStream(file));
      try (OutputStream out = new BufferedOutputStream(printed)) {
        content.write(out);
      }
      prints.put(name, printed.hash().toString());
      isWhole = true;
    } catch (IOException e) {
      throw FilePlaces.named(name, e);
    } finally {
      if (!isWhole) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Takes down a file that another program has made. */
  public void adopt(String name) throws IOException {
    prints.put(name, ContentPrint.of(folder().resolve(name)));
  }

  /** Forgets a file. */
  public void drop(String name) throws IOException {
    prints.remove(name);
    Files.deleteIfExists(folder().resolve(name));
  }

  /** Where the parts of the overview are made; those that were made before are forgotten. */
  public PageFolder parts() throws IOException {
    prints.keySet().removeIf(name -> name.startsWith(OutputNames.PARTS + "/"));
    parts = "";
    remove(folder().resolve(OutputNames.PARTS));
    return new Parts();
  }

  /**
   * Puts all that was made in its place, and takes away what earlier runs had put there.
   *
   * @param kept the names of all files that are still true, among them what was made
   * @return what could not be put in its place, and why not
   */
  public Map<String, IOException> publish(List<String> kept) throws IOException {
    List<String> names = new ArrayList<>(prints.keySet());
    names.sort(Comparator.comparing(Publication::turn).thenComparing(Comparator.naturalOrder()));
    Map<String, String> files = new LinkedHashMap<>();
    names.forEach(name -> files.put(name, String.valueOf(prints.get(name))));
    PublicationList list = new PublicationList(files, kept, parts);
    step.accept("list");
    list.write(folder);
    Map<String, IOException> faults = play(list);
    published.addAll(names);
    clear();
    return faults;
  }

  /** The names of all files that were published, and may have been replaced since. */
  public List<String> published() {
    return List.copyOf(published);
  }

  /** Parts that nobody reads yet come first, those that a reader begins with last. */
  private static int turn(String name) {
    return name.contains("/") ? -2 : Placing.FIRST_READ.indexOf(name);
  }

  private Map<String, IOException> play(PublicationList list) throws IOException {
    Map<String, IOException> faults =
        new Placing(output, folder.resolve("files"), step).place(list);
    step.accept("end");
    PublicationList.remove(folder);
    return faults;
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  /** The parts of an overview, in a folder that is named after what is in it. */
  private final class Parts implements PageFolder {
    private static final String DRAFT = OutputNames.PARTS + "/draft";

    private final SortedMap<String, String> made = new TreeMap<>();

    @Override
    public void write(String name, String text) throws IOException {
      String draft = DRAFT + "/" + name;
      Publication.this.write(draft, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      made.put(name, String.valueOf(prints.remove(draft)));
    }

    @Override
    public String back() {
      return "../../";
    }

    @Override
    public String close() throws IOException {
      String own = ContentPrint.of(made.toString()).substring(0, OutputNames.PARTS_DIGITS);
      parts = OutputNames.PARTS + "/" + own;
      Files.move(folder().resolve(DRAFT), folder().resolve(parts));
      made.forEach((name, print) -> prints.put(parts + "/" + name, print));
      return parts + "/";
    }
  }
}
