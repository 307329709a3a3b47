package io.shenbao.scratch;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/** All lists of one piece of work: their files are gone when it is closed. */
public final class Scratch implements Closeable {

  private final List<ScratchFile> files = new ArrayList<>();

  /**
   * A new list of rows.
   *
   * @param width numbers of a row
   * @param megabytes that it may take of the memory
   */
  public ScratchRows rows(int width, int megabytes) {
    return new ScratchRows(width, megabytes, file());
  }

  /**
   * New columns.
   *
   * @param count how many
   */
  public ScratchColumns columns(int count) {
    return new ScratchColumns(count, file());
  }

  private ScratchFile file() {
    ScratchFile file = new ScratchFile();
    files.add(file);
    return file;
  }

  @Override
  public void close() {
    files.forEach(ScratchFile::close);
  }
}
