package io.shenbao.desk.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One desk has a workspace at a time. Beside the lock, which ends with its process however that
 * ends, lies the address of the desk that has it, for nobody but its owner to read.
 */
public final class DeskLock implements AutoCloseable {

  private static final String LOCK = "desk.lock";
  private static final String ADDRESS = "address";
  private static final long LONGEST = 1_000;

  private final Path folder;
  private final FileChannel channel;

  private DeskLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Takes a workspace; nothing when another desk has it. */
  public static Optional<DeskLock> take(Workspace workspace) throws IOException {
    Path folder = workspace.own();
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        Files.deleteIfExists(folder.resolve(ADDRESS)); // of a desk that was killed
        return Optional.of(new DeskLock(folder, channel));
      }
    } catch (OverlappingFileLockException e) {
      // a desk in this very process
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /** Says where the desk is that has the workspace. */
  public void tell(String address) throws IOException {
    Path file = folder.resolve(ADDRESS);
    Files.deleteIfExists(file);
    Files.createFile(file, forItsOwnerOnly());
    Files.writeString(file, address);
  }

  private static FileAttribute<?>[] forItsOwnerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** The address of the desk that has a workspace; nothing while it is still starting. */
  public static Optional<String> address(Workspace workspace) throws IOException {
    Path file = workspace.own().resolve(ADDRESS);
    if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
      return Optional.empty();
    }
    String address = Files.readString(file, StandardCharsets.UTF_8).strip();
    return address.isEmpty() ? Optional.empty() : Optional.of(address);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve(ADDRESS));
    channel.close();
  }
}
