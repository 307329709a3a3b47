package io.shenbao.batch.output;

import com.google.common.hash.HashingOutputStream;
import io.shenbao.batch.store.Stamps;
import io.shenbao.file.ContentPrint;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The output folder: files appear in it whole or not at all. In it and in each application's folder
 * a manifest says which files are ours; no other file is ever lost. Safe for use by several
 * threads, one for each application.
 */
public final class OutputFolder {

  /** Writes a file's content. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  private final Path root;
  private final OurFiles ours;
  private final Archive archive;
  private final FilePlaces places;
  private final StaleFiles stale;

  /**
   * @param startedAt of the run, ISO-8601: names what the run moves out of its way
   */
  public OutputFolder(Path root, String startedAt) {
    this(root, startedAt, "");
  }

  /**
   * @param writer a name that nobody else has who writes to this output; empty: there is only one
   */
  public OutputFolder(Path root, String startedAt, String writer) {
    this.root = root;
    this.ours = new OurFiles(root, writer);
    this.archive = new Archive(root, startedAt);
    this.places = new FilePlaces(root, ours, archive);
    this.stale = new StaleFiles(root, ours, archive);
  }

  public Path root() {
    return root;
  }

  /** Whatever this run moved, or found changed. */
  public Archive archive() {
    return archive;
  }

  OurFiles ours() {
    return ours;
  }

  FilePlaces places() {
    return places;
  }

  StaleFiles stale() {
    return stale;
  }

  /**
   * Writes a file under a temporary name and moves it into place.
   *
   * @throws FileSystemException that names the file, when it can't be written
   */
  public void write(String name, Content content) throws IOException {
    write(name, content, places::put);
  }

  /**
   * The same for a file that is known to be as we wrote it.
   *
   * @throws FileSystemException that names the file, when it can't be written
   */
  public void rewrite(String name, Content content) throws IOException {
    write(name, content, places::replace);
  }

  /** Moves a file into its place. */
  @FunctionalInterface
  private interface Move {
    void into(String name, Path made, String print) throws IOException;
  }

  private void write(String name, Content content, Move move) throws IOException {
    try {
      Path draft = ours.draft();
      try {
        HashingOutputStream printed = ContentPrint.over(Files.newOutputStream(draft));
        try (OutputStream out = new BufferedOutputStream(printed)) {
          content.write(out);
        }
        move.into(name, draft, printed.hash().toString());
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw FilePlaces.named(name, e);
    }
  }

  public void write(String name, String text) throws IOException {
    write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Looks whether a file can be put in its place before it is made.
   *
   * @throws FileSystemException that names the file, when it can't
   */
  public void probe(String name) throws IOException {
    places.probe(name);
  }

  /** Moves a file of somebody else's out of the way of ours of the same name. */
  public void makeWay(String name) throws IOException {
    places.makeWay(name, "");
  }

  /** Says of a file of somebody else's that it will be out of the way of ours of the same name. */
  public void announce(String name) throws IOException {
    places.announce(name);
  }

  /** Takes down a file that another program wrote for us. */
  public void adopt(String name) throws IOException {
    ours.claim(Map.of(name, ours.print(name)));
  }

  /** Whether a file is there, and to the byte as we wrote it. */
  public boolean isOurs(String name) throws IOException {
    return ours.isThere(name) && ours.isOurs(name);
  }

  /** Removes what an earlier run wrote for an application, but for what is still true. */
  public void removeStale(String folder, List<String> kept) throws IOException {
    stale.remove(folder, kept);
  }

  /**
   * Moves what was written for applications that are gone into the archive: all that a manifest
   * calls ours and nobody has changed since.
   *
   * @param isPresent whether a folder is that of an application that is there, or may be
   */
  public void archiveGone(Predicate<String> isPresent) throws IOException {
    stale.archiveGone(isPresent);
  }

  /** Stamps of files as they are now; of those that are not there, none. */
  public Stamps stamps(List<String> names) throws IOException {
    Map<String, Stamps.Seen> stamps = new LinkedHashMap<>();
    for (String name : names) {
      ours.stamp(name).ifPresent(stamp -> stamps.put(name, new Stamps.Seen(stamp, "")));
    }
    return new Stamps(stamps);
  }

  /** Whether files are there as they were written. */
  public boolean isAsWritten(Stamps written) throws IOException {
    return stamps(written.names()).equals(written);
  }
}
