package io.shenbao.desk.past;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.JudgedFile;
import io.shenbao.batch.RunFailure;
import io.shenbao.desk.shelf.Applications;
import io.shenbao.desk.shelf.Shelf;
import io.shenbao.desk.workspace.Versions;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.file.Sha256;
import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What was told of versions, taken down as each is put away: the next run knows only of what is in
 * the input then. A version that was never judged has nothing here.
 */
public final class PastVersions implements Versions.Keepsake {

  private final Workspace workspace;
  private final Shelf shelf;

  public PastVersions(Workspace workspace, Shelf shelf) {
    this.workspace = workspace;
    this.shelf = shelf;
  }

  @Override
  public void keep(String path, String version) throws IOException {
    Optional<JudgedVersion> judged = now(path).filter(this::isInInput);
    if (judged.isPresent()) {
      Path file = file(path, version);
      Files.createDirectories(file.resolveSibling(""));
      KeptFiles kept = KeptFiles.of(judged.get().told(), workspace.input().resolve(path));
      WholeFile.write(file, judged.get().with(kept).text());
    }
  }

  /** What is told of what lies in the input now; nothing when a run elsewhere has the records. */
  public Optional<JudgedVersion> now(String path) {
    try {
      Optional<Assessment> told = shelf.told(path);
      return told.isEmpty()
          ? Optional.empty()
          : Optional.of(new JudgedVersion(told.get(), shelf.tree(path).orElse(null)));
    } catch (RunFailure e) {
      LoggerFactory.getLogger(PastVersions.class).warn("not known what was told of {}", path, e);
      return Optional.empty();
    }
  }

  /** What was told of a version; nothing when it was not judged before it was put away. */
  public Optional<JudgedVersion> of(String path, String version) throws IOException {
    Path file = file(path, version);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JudgedVersion.of(Files.readString(file)));
    } catch (JacksonException | IllegalArgumentException e) {
      LoggerFactory.getLogger(PastVersions.class).warn("not readable: {}", file, e);
      return Optional.empty();
    }
  }

  private Path file(String path, String version) {
    return workspace.own().resolve("told").resolve(Applications.key(path)).resolve(version);
  }

  /** Whether what was judged is what lies there: a version may have come since that nobody saw. */
  private boolean isInInput(JudgedVersion judged) {
    Assessment told = judged.told();
    return told.sources().stream().allMatch(this::isAsJudged)
        && told.files().stream().map(HandedFile::file).allMatch(this::isThere);
  }

  private boolean isAsJudged(JudgedFile one) {
    Path file = workspace.input().resolve(one.file());
    try {
      return !isThere(one.file()) ? isPacked(one.file()) : Sha256.of(file).equals(one.sha256());
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isThere(String name) {
    return Files.exists(workspace.input().resolve(name), LinkOption.NOFOLLOW_LINKS)
        || isPacked(name);
  }

  /** Whether an archive lies there under whose name its files are told. */
  private boolean isPacked(String name) {
    for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
      if (Files.isRegularFile(workspace.input().resolve(name.substring(0, end)))) {
        return true;
      }
    }
    return false;
  }
}
