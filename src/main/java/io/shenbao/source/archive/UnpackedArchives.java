package io.shenbao.source.archive;

import io.shenbao.deadline.Deadline;
import io.shenbao.deadline.DeadlinePassed;
import io.shenbao.filename.PlainPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The archives of one run, each unpacked to a folder of its own, all of which go with it. */
public final class UnpackedArchives implements AutoCloseable {

  /** Computing time for one archive: LZMA unpacks some 50 MB a second. */
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private static final List<String> ENDINGS = List.of(".zip", ".7z", ".rar");
  private static final Logger LOG = LoggerFactory.getLogger(UnpackedArchives.class);

  private final @Nullable Path given;
  private @Nullable Path work;
  private int count;

  private UnpackedArchives(@Nullable Path given) {
    this.given = given;
  }

  /** In a folder that nobody else writes to; what an earlier run left in it goes first. */
  public static UnpackedArchives in(Path folder) {
    return new UnpackedArchives(folder);
  }

  /** In a folder of the system's for such things. */
  public static UnpackedArchives temporary() {
    return new UnpackedArchives(null);
  }

  /** Whether a file's name says that it is an archive that can be unpacked. */
  public static boolean isArchive(Path file) {
    return ending(file.getFileName().toString()).isPresent();
  }

  /** A name without the ending that says so; the name itself when it has none. */
  public static String withoutEnding(String name) {
    Optional<String> ending = ending(name);
    boolean isMore = ending.isPresent() && name.length() > ending.get().length();
    return isMore ? name.substring(0, name.length() - ending.get().length()) : name;
  }

  private static Optional<String> ending(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().filter(small::endsWith).findFirst();
  }

  /**
   * Unpacks an archive.
   *
   * @return the folder that holds what was in it
   * @throws ArchiveRefused when it is not taken; nothing of it is left then
   */
  public Path unpack(Path archive, Budget budget) throws ArchiveRefused {
    Path folder = folder();
    try (PlainPath plain = PlainPath.to(archive)) {
      return Deadline.within(LIMIT, () -> unpacked(plain.path(), folder, budget));
    } catch (Throwable e) {
      forget(folder);
      throw refused(archive, e);
    }
  }

  private static Path unpacked(Path archive, Path folder, Budget budget) throws IOException {
    budget.begin();
    ArchiveKind kind =
        ArchiveKind.of(archive).orElseThrow(() -> ArchiveRefused.of("archive.damaged"));
    kind.unpacking().unpack(archive, new Landing(folder, budget));
    return folder;
  }

  /** A library's slip over a stranger's bytes says no more than that they are broken. */
  private static ArchiveRefused refused(Path archive, Throwable cause) {
    if (cause instanceof ArchiveRefused refused) {
      return refused;
    }
    LOG.warn("not unpacked: {}", archive, cause);
    if (cause instanceof DeadlinePassed) {
      return ArchiveRefused.ours("archive.time").because(cause);
    }
    if (cause instanceof OutOfMemoryError) {
      return ArchiveRefused.of("archive.memory").because(cause);
    }
    if (cause instanceof IOException
        || cause instanceof RuntimeException
        || cause instanceof StackOverflowError) {
      return Files.isReadable(archive)
          ? ArchiveRefused.of("archive.damaged").because(cause)
          : ArchiveRefused.ours("archive.unread").because(cause);
    }
    return ArchiveRefused.ours("archive.unwritten").because(cause);
  }

  private Path folder() throws ArchiveRefused {
    try {
      Path place = work;
      if (place == null) {
        if (given != null) {
          forget(given);
        }
        place = given == null ? Files.createTempDirectory("shenbao") : given;
        work = place;
      }
      return Files.createDirectories(place.resolve(Integer.toString(++count)));
    } catch (IOException e) {
      throw ArchiveRefused.ours("archive.unwritten").because(e);
    }
  }

  /** Forgets all that was unpacked. */
  @Override
  public void close() {
    Path place = work == null ? given : work;
    if (place != null) {
      forget(place);
    }
    work = null;
  }

  private static void forget(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : all) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      return; // there is nothing
    } catch (IOException e) {
      LOG.warn("what was unpacked is left in {}", folder, e);
    }
  }
}
