package io.shenbao.desk.arrival;

import io.shenbao.desk.run.Judging;
import io.shenbao.desk.workspace.Versions;
import io.shenbao.desk.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder or archive elsewhere on this machine, copied in as if it were dropped on the desk. */
public final class Importing {

  private Importing() {}

  /**
   * Copies it in; links in it are passed over.
   *
   * @throws NotTaken when it is not there, lies in the workspace or the workspace in it, or is
   *     larger than what is taken at once
   */
  public static TakenIn of(Path source, Workspace workspace, Versions versions, Judging.Known known)
      throws IOException, NotTaken {
    if (!Files.exists(source)) {
      throw new NotTaken(known.wording().say("cli.no-input", source));
    }
    Path from = source.toRealPath();
    if (from.startsWith(workspace.root()) || workspace.root().startsWith(from)) {
      throw new NotTaken(known.wording().say("desk.in.itself", source));
    }
    Arrivals arrivals = new Arrivals(workspace, known.wording());
    String id = arrivals.begin();
    try {
      Arrival arrival = arrivals.get(id).orElseThrow();
      copy(from, arrival);
      return Intake.of(arrival, workspace, versions, known);
    } finally {
      arrivals.end(id);
    }
  }

  private static void copy(Path from, Arrival arrival) throws IOException, NotTaken {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files =
          walk.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
    }
    for (Path file : files) {
      Path name = from.getFileName().resolve(from.relativize(file));
      try (InputStream in = Files.newInputStream(file)) {
        arrival.take(name.normalize().toString().replace('\\', '/'), in);
      }
    }
  }
}
