package io.shenbao.wording;

import io.shenbao.file.Hindrance;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** What is said of a file that could not be opened or written: which one, and what helps. */
public final class FileFailure {

  private FileFailure() {}

  /** The sentence; of a file that is not named it says so much as can be said. */
  public static Sentence of(IOException failure) {
    String name = name(failure);
    return switch (Hindrance.of(failure)) {
      case FULL -> Sentence.of(name.isEmpty() ? "file.full.any" : "file.full", name);
      case OPEN_FILES -> Sentence.of("file.open-files");
      case NONE -> Sentence.of("cli.file", name);
    };
  }

  private static String name(IOException failure) {
    String name = failure instanceof FileSystemException file ? file.getFile() : null;
    return name == null ? "" : name;
  }
}
