package io.shenbao.attachment;

import io.shenbao.attachment.child.Inspector;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Memory;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import io.shenbao.attachment.inspection.Wish;
import io.shenbao.programme.Depth;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Requirement;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the files of one application were found to be: each is looked into once. */
final class Inspections {

  private final Inspector inspector;
  private final Memory memory;
  private final Depth depth;
  private final boolean recognition;
  private final Set<Path> volumes;
  private final Map<Path, Inspection> known = new ConcurrentHashMap<>();

  /**
   * @param memory what is known of the files already
   * @param recognition whether pages that are pictures are read too
   * @param volumes those of archives in several, by their names
   */
  Inspections(
      Inspector inspector,
      Memory memory,
      Depth depth,
      boolean recognition,
      Collection<Path> volumes) {
    this.inspector = inspector;
    this.memory = memory;
    this.depth = depth;
    this.recognition = recognition;
    this.volumes = new LinkedHashSet<>(volumes);
  }

  /** What a file was found to be. */
  Inspection of(Path file) {
    Inspection inspection = known.get(file);
    return inspection == null ? Inspection.unchecked(Obstacle.UNOPENED) : inspection;
  }

  /** The texts of a file's pages, asked for where its name does not say what it is. */
  List<String> pages(Path file) {
    return inspect(file, new Wish(true, recognition, true)).content().text();
  }

  /** Looks into files, several at once, for what each has to prove. */
  void look(Collection<Path> files, Map<Path, Requirement> requirements) {
    files.parallelStream().forEach(file -> inspect(file, wish(requirements.get(file))));
  }

  private Inspection inspect(Path file, Wish wish) {
    Inspection before = known.get(file);
    if (before != null) {
      return before;
    }
    Inspection said = inspector.inspect(new Inquiry(file.toAbsolutePath(), depth, wish), memory);
    boolean isVolume = volumes.contains(file) && said.state() != State.EMPTY;
    Inspection now =
        isVolume ? Inspection.of(State.VOLUME, said.type()).withContent(said.content()) : said;
    known.put(file, now);
    return now;
  }

  /** What has to be read of a file: nothing where it need not prove anything. */
  private Wish wish(@Nullable Requirement requirement) {
    if (requirement == null
        || requirement.proves().values().stream()
            .allMatch(proof -> proof.kind() == Proof.Kind.PAGES)) {
      return Wish.NOTHING;
    }
    boolean codes = requirement.proves().values().stream().anyMatch(Proof::codes);
    return new Wish(true, recognition, codes);
  }
}
