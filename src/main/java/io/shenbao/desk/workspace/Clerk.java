package io.shenbao.desk.workspace;

import io.shenbao.file.WholeFile;
import io.shenbao.wording.Plain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who sits at the desk: the name that stands beside what is decided. */
public final class Clerk {

  private static final int LONGEST = 40;

  private final Path file;

  public Clerk(Workspace workspace) {
    this.file = workspace.own().resolve("clerk");
  }

  /** The name; empty when nobody has said it yet. */
  public String name() throws IOException {
    return Files.isRegularFile(file) && Files.size(file) < 10L * LONGEST
        ? Plain.line(Files.readString(file)).strip()
        : "";
  }

  /** Whether a name can be one. */
  public static boolean isName(String name) {
    return !name.isBlank() && name.strip().length() <= LONGEST;
  }

  public void is(String name) throws IOException {
    WholeFile.write(file, Plain.line(name).strip());
  }
}
