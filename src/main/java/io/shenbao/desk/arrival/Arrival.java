package io.shenbao.desk.arrival;

import io.shenbao.source.archive.ArchiveRefused;
import io.shenbao.source.archive.EntryPath;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One hand-in on its way: files that come one after the other, within bounds. */
public final class Arrival {

  /** What ten thousand archives of an entry each, or a county of folders, come to. */
  static final int MOST_FILES = 20_000;

  /** In bytes: films of all scenarios of a county. */
  static final long MOST_BYTES = 16L << 30;

  /** In bytes: what is left for all else on the disk. */
  private static final long LEAST_ROOM = 200L << 20;

  private static final int PIECE = 64 * 1024;

  /** So many bytes are written before it is looked again whether there is room. */
  private static final long ROOM_EVERY = 16L << 20;

  private final Path folder;
  private final Wording wording;
  private final long mostBytes;
  private int files;
  private long bytes;

  Arrival(Path folder, Wording wording) {
    this(folder, wording, MOST_BYTES);
  }

  Arrival(Path folder, Wording wording, long mostBytes) {
    this.folder = folder;
    this.wording = wording;
    this.mostBytes = mostBytes;
  }

  Path folder() {
    return folder;
  }

  /** Where the files lie. */
  Path files() {
    return folder.resolve("files");
  }

  /**
   * Takes a file as it comes.
   *
   * @param name its path below what was dropped, with {@code /}
   * @throws NotTaken when its name leads elsewhere or can't be one, or a bound is reached
   */
  public synchronized void take(String name, InputStream content) throws IOException, NotTaken {
    if (++files > MOST_FILES) {
      throw new NotTaken(wording.say("desk.in.files", MOST_FILES));
    }
    Path file = place(name);
    Files.createDirectories(file.resolve("..").normalize());
    boolean isWhole = false;
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      copy(content, out);
      isWhole = true;
    } finally {
      if (!isWhole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path place(String name) throws NotTaken {
    try {
      EntryPath path = EntryPath.of(name);
      if (path.isNothing()) {
        throw new NotTaken(wording.say("desk.in.name", name));
      }
      Path place = files();
      for (String one : path.names()) {
        place = place.resolve(one);
      }
      return place;
    } catch (ArchiveRefused | InvalidPathException e) {
      throw new NotTaken(wording.say("desk.in.name", name));
    }
  }

  private void copy(InputStream in, OutputStream out) throws IOException, NotTaken {
    byte[] piece = new byte[PIECE];
    long next = 0;
    long written = 0;
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      bytes += read;
      written += read;
      if (bytes > mostBytes) {
        throw new NotTaken(wording.say("desk.in.large", mostBytes >> 20));
      }
      if (written >= next) {
        next = written + ROOM_EVERY;
        if (Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM) {
          throw new NotTaken(wording.say("desk.in.full"));
        }
      }
      out.write(piece, 0, read);
    }
  }
}
