package io.shenbao.batch.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What earlier runs wrote and is no longer true; what somebody has changed of it stays. */
final class StaleFiles {

  private final Path root;
  private final OurFiles ours;
  private final Archive archive;

  StaleFiles(Path root, OurFiles ours, Archive archive) {
    this.root = root;
    this.ours = ours;
    this.archive = archive;
  }

  /** Removes what was written in a folder, but for what is still true. */
  void remove(String folder, List<String> kept) throws IOException {
    boolean changed = false;
    for (String file : ours.names(folder)) {
      String name = OutputNames.within(folder, file);
      boolean isThere = ours.isThere(name);
      boolean isOurs = isThere && ours.isOurs(name);
      if (kept.contains(name)) {
        changed |= isOurs && ours.settle(name, ours.print(name));
      } else {
        if (isOurs) {
          Files.delete(root.resolve(name));
        } else if (isThere) {
          archive.leave(name);
        }
        ours.forget(name);
        changed = true;
      }
    }
    if (changed) {
      ours.save(folder);
    }
    ours.forgetFolder(folder);
  }

  /** Removes the parts of reports, but for those in one folder. */
  void removeParts(String kept) throws IOException {
    for (String folder : withManifest(root.resolve(OutputNames.PARTS))) {
      String parts = OutputNames.PARTS + "/" + folder;
      if (OutputNames.isParts(parts) && !parts.equals(kept)) {
        remove(parts, List.of());
        Files.deleteIfExists(root.resolve(parts).resolve(Manifest.FILE));
        ours.forgetFolder(parts);
        removeEmpty(root.resolve(parts));
      }
    }
  }

  /** Moves what was written for applications that are gone into the archive. */
  void archiveGone(Predicate<String> isPresent) throws IOException {
    for (String folder : withManifest(root)) {
      if (!isPresent.test(folder) && !OutputNames.isParts(folder)) {
        archive(folder);
      }
    }
  }

  private void archive(String folder) throws IOException {
    for (String file : ours.names(folder)) {
      String name = folder + "/" + file;
      if (ours.isThere(name)) {
        if (ours.isOurs(name)) {
          archive.move(name);
        } else {
          archive.leave(name);
        }
      }
    }
    archive.move(folder + "/" + Manifest.FILE);
    archive.gone(folder);
    ours.forgetFolder(folder);
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

  /** Whether runs of their own write to a folder: what lies there is theirs. */
  private static boolean isOutput(Path folder) {
    return Files.isDirectory(folder.resolve(OutputNames.WORK));
  }

  /** The folders below one that a manifest of ours lies in, sorted; links are not followed. */
  private static List<String> withManifest(Path top) throws IOException {
    List<String> folders = new ArrayList<>();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean isOther = !folder.equals(top) && isOutput(folder);
            if (isOther || folder.equals(top.resolve(OutputNames.WORK))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(top) && Manifest.of(folder).isPresent()) {
              folders.add(top.relativize(folder).toString().replace('\\', '/'));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // nothing that we can know to be ours
          }
        });
    folders.sort(null);
    return folders;
  }
}
