package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.examine.inner.InnerFile;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.deadline.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A compound file (MS-CFB): what Office wrote before 2007, and what it shuts with a password. */
public final class CompoundFile {

  /** A longer packed file is not unpacked to see what it is. */
  static final int MOST_PACKED = 8_000_000;

  private static final int MOST_NESTED = 20;
  private static final int PIECE = 1 << 14;

  private final Set<String> active = new LinkedHashSet<>();
  private final List<InnerFile> inner = new ArrayList<>();
  private final BinaryDocument binary = new BinaryDocument();

  private CompoundFile() {}

  /**
   * Looks into one.
   *
   * @param whole whether all streams are read to their end
   * @throws IOException when the file can't be read
   */
  public static OfficePackage read(Path path, boolean whole) throws IOException, Faulty {
    judgeLength(path);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        POIFSFileSystem file = new POIFSFileSystem(channel, true)) {
      CompoundFile read = new CompoundFile();
      read.folder(file.getRoot(), whole, 0);
      return new OfficePackage("", pages(file.getRoot()), read.observations(whole));
    } catch (IOException | RuntimeException e) {
      throw Faulty.broken();
    }
  }

  private static void judgeLength(Path path) throws IOException, Faulty {
    long size = Files.size(path);
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      long needed = Sectors.needed(channel);
      if (needed == Sectors.UNKNOWN) {
        throw Faulty.cut("bytes", size);
      } else if (needed > size) {
        throw Faulty.cut("percent", size * 100 / needed, "bytes", size);
      }
    } catch (RuntimeException e) {
      throw Faulty.broken();
    }
  }

  private void folder(DirectoryNode folder, boolean whole, int depth) throws IOException, Faulty {
    if (depth > MOST_NESTED) {
      throw Faulty.broken(folder.getName());
    }
    for (Entry entry : folder) {
      String name = entry.getName();
      judge(name, folder);
      if (entry instanceof DirectoryNode below) {
        folder(below, whole, depth + 1);
      } else if (entry instanceof DocumentNode document) {
        if (depth == 0) {
          binary.look(name, document);
        }
        if (whole) {
          stream(document);
        }
      }
    }
  }

  private void judge(String name, DirectoryNode folder) throws Faulty {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "encryptioninfo", "encryptedpackage" -> throw Faulty.locked(Lock.of(folder));
      case "vba", "_vba_project_cur" -> active.add("macro");
      case "\u0001ole10native" -> packed(folder).ifPresent(inner::add);
      case "package" -> inner.add(new InnerFile(folder.getName(), false));
      default -> {}
    }
    if (name.startsWith("\tDRM")) {
      throw Faulty.locked("rights");
    }
  }

  private static void stream(DocumentNode document) throws Faulty {
    try (DocumentInputStream in = new DocumentInputStream(document)) {
      byte[] piece = new byte[PIECE];
      long left = document.getSize();
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        Deadline.poll();
        left -= read;
      }
      if (left > 0) {
        throw Faulty.broken(document.getName());
      }
    } catch (IOException | RuntimeException e) {
      throw Faulty.broken(document.getName());
    }
  }

  private List<Observation> observations(boolean whole) throws Faulty {
    if (binary.isLocked()) {
      throw Faulty.locked("password");
    }
    List<Observation> all = new ArrayList<>();
    if (whole && binary.isBlank()) {
      all.add(Observation.of(Observation.Kind.BLANK));
    }
    if (binary.hasMacroSheet()) {
      active.add("macro");
    }
    all.addAll(InnerFile.observations(inner, List.copyOf(active)));
    return all;
  }

  private static @Nullable Integer pages(DirectoryNode root) {
    if (!root.hasEntryCaseInsensitive(SummaryInformation.DEFAULT_STREAM_NAME)) {
      return null;
    }
    try (DocumentInputStream in =
        root.createDocumentInputStream(SummaryInformation.DEFAULT_STREAM_NAME)) {
      int pages = new SummaryInformation(in).getPageCount();
      return pages > 0 ? pages : null;
    } catch (IOException | HPSFException | RuntimeException e) {
      return null; // what is said about a document is not the document
    }
  }

  /** The file that an object of Windows holds; empty where it holds none. */
  static Optional<InnerFile> packed(byte[] object) {
    try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(object))) {
      return packed(file.getRoot());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<InnerFile> packed(DirectoryNode object) {
    try {
      Ole10Native held = Ole10Native.createFromEmbeddedOleObject(object);
      byte[] data = held.getDataBuffer();
      String name = held.getLabel() == null ? "" : held.getLabel();
      return Optional.of(
          InnerFile.of(name, Arrays.copyOf(data, Math.min(data.length, InnerFile.HEAD))));
    } catch (IOException | Ole10NativeException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
