package io.shenbao.batch;

import com.google.common.base.CharMatcher;
import io.shenbao.batch.store.Sha256;
import io.shenbao.batch.store.Stamp;
import io.shenbao.batch.store.Stamps;
import io.shenbao.decision.LeftSheet;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The output folder: files appear in it whole or not at all. In it and in each application's folder
 * a manifest says which files are ours; no other file is ever lost. Safe for use by several
 * threads, one for each application.
 */
final class OutputFolder {

  static final String APPLICATION = "申报书.docx";
  static final String SUMMARY = "推荐汇总表.docx";
  static final String SUMMARY_WORKBOOK = "推荐汇总表.xlsx";
  static final String SUMMARY_PDF = "推荐汇总表.pdf";
  static final String REVIEW_SHEET = "审核清单.xlsx";
  static final String REVIEW = "审核意见.html";

  /** What every application's folder may have. */
  static final List<String> OF_APPLICATION = List.of(APPLICATION, SUMMARY, REVIEW);

  static final String REPORT = "report.html";
  static final String REPORT_JSON = "report.json";
  static final String REPORT_JUNIT = "report.junit.xml";

  /** Where the parts lie of a report that is more than a page, in a folder of each report's own. */
  static final String PARTS = "report";

  /** So many digits name a report's folder of parts. */
  static final int PARTS_DIGITS = 8;

  /** Our own folder in it. */
  static final String WORK = ".shenbao";

  /** The files of a run as a whole. */
  static final List<String> OF_RUN =
      List.of(
          SUMMARY, SUMMARY_WORKBOOK, SUMMARY_PDF, REVIEW_SHEET, REPORT, REPORT_JSON, REPORT_JUNIT);

  /** Writes a file's content. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private final Path root;
  private final Path drafts;
  private final Archive archive;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<String, Manifest> manifests = new ConcurrentHashMap<>();

  /**
   * @param startedAt of the run, ISO-8601: names what the run moves out of its way
   */
  OutputFolder(Path root, String startedAt) {
    this.root = root;
    this.drafts = root.resolve(WORK).resolve("drafts");
    this.archive = new Archive(root, startedAt);
  }

  /**
   * Whether a name directly below the output is that of a run's file, of its draft, or of a review
   * sheet that was set aside; upper and lower case are one, as on Windows.
   */
  static boolean isReserved(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return OF_RUN.stream().anyMatch(file -> low.equals(file) || low.equals("." + file + ".tmp"))
        || low.equals(Manifest.FILE)
        || low.equals(WORK)
        || low.equals(PARTS)
        || low.startsWith(LeftSheet.stem(REVIEW_SHEET));
  }

  /**
   * Writes a file under a temporary name and moves it into place.
   *
   * @throws FileSystemException that names the file, when it can't be written
   */
  void write(String name, Content content) throws IOException {
    Path draft = drafts.resolve(number.incrementAndGet() + ".tmp");
    try {
      Files.createDirectories(drafts);
      DigestOutputStream digest =
          new DigestOutputStream(Files.newOutputStream(draft), Sha256.digest());
      try (OutputStream out = new BufferedOutputStream(digest)) {
        content.write(out);
      }
      moveInto(name, draft, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    } catch (IOException e) {
      throw named(name, e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void moveInto(String name, Path draft, String sha256) throws IOException {
    Path file = root.resolve(name);
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "a folder stands in its place");
    }
    Files.createDirectories(file.resolve("..").normalize());
    makeWay(name, sha256);
    claim(Map.of(name, sha256));
    move(draft, file);
  }

  /**
   * Takes down contents that files are about to have: from now on these are ours.
   *
   * @param hashes by name
   */
  void claim(Map<String, String> hashes) throws IOException {
    SortedSet<String> changed = new TreeSet<>();
    for (String name : new TreeSet<>(hashes.keySet())) {
      if (manifest(folder(name)).add(file(name), String.valueOf(hashes.get(name)))) {
        changed.add(folder(name));
      }
    }
    for (String folder : changed) {
      save(folder);
    }
  }

  /**
   * Moves a file that was claimed into its place.
   *
   * @throws FileSystemException that names the file, when that can't be done
   */
  void put(String name, Path made, String sha256) throws IOException {
    try {
      moveInto(name, made, sha256);
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  /**
   * Looks whether a file can be put in its place before it is made.
   *
   * @throws FileSystemException when a folder stands there, or another program holds the file
   */
  void probe(String name) throws IOException {
    Path file = root.resolve(name);
    if (Files.isDirectory(file)) {
      throw named(name, new FileSystemException(file.toString(), null, "a folder in its place"));
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.isOpen();
    } catch (AccessDeniedException | NoSuchFileException e) {
      // one that may not be changed can be replaced all the same
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  /** Takes a file away that an earlier run wrote, if it still is as it was written. */
  void withdraw(String name) throws IOException {
    Path file = root.resolve(name);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && manifest(folder(name)).knows(file(name), Contents.hash(file))) {
      Files.delete(file);
    }
  }

  /** Removes the parts of earlier reports, but for those that somebody has changed. */
  void removeParts(String kept) throws IOException {
    for (String folder : Contents.withManifest(root.resolve(PARTS))) {
      String parts = PARTS + "/" + folder;
      if (isParts(parts) && !parts.equals(kept)) {
        removeStale(parts, List.of());
        Files.deleteIfExists(root.resolve(parts).resolve(Manifest.FILE));
        manifests.remove(parts);
        removeEmpty(root.resolve(parts));
      }
    }
  }

  /** Whether a folder is of our making and holds parts of a report. */
  static boolean isParts(String folder) {
    return folder.startsWith(PARTS + "/")
        && folder.length() == PARTS.length() + 1 + PARTS_DIGITS
        && CharMatcher.anyOf("0123456789abcdef").matchesAllOf(file(folder));
  }

  void write(String name, String text) throws IOException {
    write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Moves a file of somebody else's out of the way of ours of the same name. */
  void makeWay(String name) throws IOException {
    makeWay(name, "");
  }

  /** Takes down a file that another program wrote for us. */
  void adopt(String name) throws IOException {
    claim(Map.of(name, Contents.hash(root.resolve(name))));
  }

  /** Says of a file of somebody else's that it will be out of the way of ours of the same name. */
  void announce(String name) throws IOException {
    Path file = root.resolve(name);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && !manifest(folder(name)).knows(file(name), Contents.hash(file))) {
      archive.announce(name);
    }
  }

  /** Removes what an earlier run wrote for all applications, but for what is still true. */
  void removeStale(List<String> kept) throws IOException {
    removeStale("", kept);
  }

  private static FileSystemException named(String name, IOException cause) {
    FileSystemException named = new FileSystemException(name);
    named.initCause(cause);
    return named;
  }

  /** Stamps of files as they are now; of those that are not there, none. */
  Stamps stamps(List<String> names) throws IOException {
    Map<String, Stamps.Seen> stamps = new LinkedHashMap<>();
    for (String name : names) {
      Path file = root.resolve(name);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        stamps.put(name, new Stamps.Seen(Stamp.of(file), ""));
      }
    }
    return new Stamps(stamps);
  }

  /** Whether files are there as they were written. */
  boolean isAsWritten(Stamps written) throws IOException {
    return stamps(written.names()).equals(written);
  }

  Path root() {
    return root;
  }

  /** Whatever this run moved, or found changed. */
  Archive archive() {
    return archive;
  }

  /** Removes what an earlier run wrote for an application, but for what is still true. */
  void removeStale(String folder, List<String> kept) throws IOException {
    Manifest manifest = manifest(folder);
    boolean changed = false;
    for (String name : manifest.names()) {
      Path file = root.resolve(folder).resolve(name);
      boolean isThere = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      String sha256 = isThere ? Contents.hash(file) : "";
      if (kept.contains(within(folder, name))) {
        changed |= isThere && manifest.knows(name, sha256) && manifest.settle(name, sha256);
      } else {
        if (isThere && manifest.knows(name, sha256)) {
          Files.delete(file);
        } else if (isThere) {
          archive.leave(within(folder, name));
        }
        manifest.forget(name);
        changed = true;
      }
    }
    if (changed) {
      save(folder);
    }
  }

  /**
   * Moves what was written for applications that are gone into the archive: all that a manifest
   * calls ours and nobody has changed since.
   *
   * @param isPresent whether a folder is that of an application that is there, or may be
   */
  void archiveGone(Predicate<String> isPresent) throws IOException {
    for (String folder : Contents.withManifest(root)) {
      if (!isPresent.test(folder) && !isParts(folder)) {
        archive(folder);
      }
    }
  }

  private void archive(String folder) throws IOException {
    Manifest manifest = manifest(folder);
    for (String name : manifest.names()) {
      Path file = root.resolve(folder).resolve(name);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        if (manifest.knows(name, Contents.hash(file))) {
          archive.move(folder + "/" + name);
        } else {
          archive.leave(folder + "/" + name);
        }
      }
    }
    archive.move(folder + "/" + Manifest.FILE);
    archive.gone(folder);
    manifests.remove(folder);
    removeEmpty(root.resolve(folder));
  }

  /** Removes a folder, and those that it lies in, as far as there is nothing in them. */
  private void removeEmpty(Path folder) throws IOException {
    @Nullable Path at = folder;
    try {
      while (at != null && !at.equals(root)) {
        Files.deleteIfExists(at);
        at = at.getParent();
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // something of somebody else's is in it
    }
  }

  private void makeWay(String name, String sha256) throws IOException {
    Path file = root.resolve(name);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      String there = Contents.hash(file);
      if (!there.equals(sha256) && !manifest(folder(name)).knows(file(name), there)) {
        archive.setAside(name);
      }
    }
  }

  private Manifest manifest(String folder) {
    return manifests.computeIfAbsent(
        folder, key -> Manifest.of(root.resolve(key)).orElseGet(Manifest::new));
  }

  private void save(String folder) throws IOException {
    Path draft = drafts.resolve(number.incrementAndGet() + ".tmp");
    Files.createDirectories(drafts);
    Files.write(draft, manifest(folder).bytes());
    Files.createDirectories(root.resolve(folder));
    move(draft, root.resolve(folder).resolve(Manifest.FILE));
  }

  /** Puts a file in its place, whole where the file system can. */
  static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String within(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private static String folder(String name) {
    int end = name.lastIndexOf('/');
    return end < 0 ? "" : name.substring(0, end);
  }

  private static String file(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
