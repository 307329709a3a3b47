package io.shenbao.source.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;

/** The folder that an archive is unpacked to: takes what is within bounds, each name once. */
final class Landing {

  /** Writes what an entry holds. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  private final Path root;
  private final Budget budget;
  private final Set<String> files = new LinkedHashSet<>();
  private final Set<String> folders = new LinkedHashSet<>();

  Landing(Path root, Budget budget) {
    this.root = root;
    this.budget = budget;
  }

  Budget budget() {
    return budget;
  }

  /** Takes a folder. */
  void folder(String name) throws ArchiveRefused {
    budget.spendEntry();
    EntryPath path = EntryPath.of(name);
    if (!path.isNothing()) {
      make(path, name);
    }
  }

  /** Takes a file. */
  void file(String name, Content content) throws IOException {
    budget.spendEntry();
    EntryPath path = EntryPath.of(name);
    if (path.isNothing()) {
      content.to(new Bounded(OutputStream.nullOutputStream()));
      return;
    }
    for (EntryPath above : path.above()) {
      make(above, name);
    }
    if (folders.contains(path.key()) || !files.add(path.key())) {
      throw ArchiveRefused.of("archive.twice", name);
    }
    try (OutputStream out = open(path, name);
        OutputStream bounded = new Bounded(out)) {
      content.to(bounded);
    }
  }

  private void make(EntryPath folder, String name) throws ArchiveRefused {
    if (files.contains(folder.key())) {
      throw ArchiveRefused.of("archive.twice", name);
    }
    if (folders.add(folder.key())) {
      try {
        Files.createDirectories(resolve(folder, name));
      } catch (IOException e) {
        throw unwritten(e);
      }
    }
  }

  private OutputStream open(EntryPath path, String name) throws ArchiveRefused {
    try {
      return Files.newOutputStream(
          resolve(path, name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private Path resolve(EntryPath path, String name) throws ArchiveRefused {
    try {
      Path resolved = root.resolve(String.join("/", path.names())).normalize();
      if (resolved.startsWith(root)) {
        return resolved;
      }
    } catch (InvalidPathException e) {
      throw ArchiveRefused.of("archive.name", name).because(e);
    }
    throw ArchiveRefused.of("archive.outside", name);
  }

  private static ArchiveRefused unwritten(IOException cause) {
    return cause instanceof ArchiveRefused refused
        ? refused
        : ArchiveRefused.ours("archive.unwritten").because(cause);
  }

  /** Counts what is written, and tells a full disk from a broken archive. */
  private final class Bounded extends OutputStream {
    private final OutputStream out;

    Bounded(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      budget.spend(length);
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw unwritten(e);
      }
    }
  }
}
