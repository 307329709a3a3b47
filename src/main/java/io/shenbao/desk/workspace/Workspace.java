package io.shenbao.desk.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that holds all that one desk works on. Its parts are folders that the command line takes
 * as they are: {@code run ROOT/input -o ROOT/output --decisions ROOT/decisions}.
 *
 * @param root absolute
 */
public record Workspace(Path root) {

  /**
   * Opens a workspace, making what it lacks.
   *
   * @throws IOException when it can't be written
   */
  public static Workspace open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Workspace workspace = new Workspace(folder.toRealPath());
    Files.createDirectories(workspace.input());
    Files.createDirectories(workspace.decisions());
    Files.createDirectories(workspace.output());
    Files.createDirectories(workspace.own());
    return workspace;
  }

  /** What was handed in. */
  public Path input() {
    return root.resolve("input");
  }

  /** What the bureau has decided. */
  public Path decisions() {
    return root.resolve("decisions");
  }

  /** What runs have written. */
  public Path output() {
    return root.resolve("output");
  }

  /** Earlier versions, and what was withdrawn. */
  public Path versions() {
    return root.resolve("versions");
  }

  /** What the desk keeps for itself. */
  public Path own() {
    return root.resolve(".desk");
  }

  /** Where a hand-in lies until it is whole. */
  public Path arriving() {
    return own().resolve("arriving");
  }
}
