package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.attachment.child.Inspector;
import io.shenbao.attachment.examine.GoodCorpus.GoodFile;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever made a good file, it is readable; and what is cut of it is not. {@code -Dgolden=write}
 * writes the table of docs/evidence.md anew.
 */
@WholeProgram
class GoodCorpusTest {

  private static final long LARGEST = 5_000_000;

  /** What lists what is in it. */
  private static final Set<String> ARCHIVES = Set.of("zip", "7z");

  /** Kinds of which nothing tells that they were cut. */
  private static final Set<String> ENDLESS = Set.of("rtf");

  @TempDir private static Path folder;
  private static List<GoodFile> corpus;
  private static final Inspector INSPECTOR = new Inspector(Duration.ofSeconds(30));

  @BeforeAll
  static void make() throws Exception {
    corpus = GoodCorpus.make(folder);
  }

  @AfterAll
  static void end() {
    INSPECTOR.close();
  }

  @Test
  void isOfAHundredFilesOfManyProducersAndNoneIsLarge() throws IOException {
    Map<String, List<GoodFile>> byProducer = new TreeMap<>();
    for (GoodFile one : corpus) {
      byProducer.computeIfAbsent(one.producer(), made -> new ArrayList<>()).add(one);
      assertThat(Files.size(one.file())).as(one.name()).isLessThan(LARGEST);
    }

    assertThat(corpus).hasSizeGreaterThanOrEqualTo(100);
    assertThat(byProducer.keySet())
        .contains("LibreOffice", "Chromium", "Ghostscript", "qpdf", "cairo", "ImageMagick")
        .contains("FFmpeg", "7-Zip", "POI");
    EvidencePage.assertShows("good files", table(byProducer));
  }

  private static String table(Map<String, List<GoodFile>> byProducer) {
    StringBuilder table = new StringBuilder("| made by | files | kinds |\n|---|---|---|\n");
    byProducer.forEach(
        (producer, made) -> {
          Set<String> kinds = new TreeSet<>(made.stream().map(GoodFile::ending).toList());
          String row = "| %s | %d | %s |\n";
          table.append(row.formatted(producer, made.size(), String.join(", ", kinds)));
        });
    return table.append("| all | %d | |\n".formatted(corpus.size())).toString();
  }

  @Test
  void isReadableAndNothingIsRemarkedOfIt() {
    List<String> wrong = new ArrayList<>();
    for (GoodFile one : corpus) {
      for (Depth depth : Depth.values()) {
        Inspection inspection = look(one.file(), depth);
        List<Observation> remarks =
            inspection.observations().stream()
                .filter(seen -> seen.kind() != Kind.EMBEDDED || !isArchive(one))
                .toList();
        if (inspection.state() != State.READABLE || !remarks.isEmpty()) {
          wrong.add(one + " " + depth + ": " + inspection);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isArchive(GoodFile one) {
    return ARCHIVES.contains(one.ending());
  }

  @Test
  void cutItIsTruncated() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (GoodFile one : corpus) {
      byte[] whole = Files.readAllBytes(one.file());
      for (int percent : List.of(10, 50, 99)) {
        byte[] part = DocumentCutsTest.cut(whole, percent);
        Inspection cut = look(Files.write(folder.resolve("cut-" + one.name()), part), Depth.OPEN);
        if (cut.state() != State.TRUNCATED && !ENDLESS.contains(one.ending())) {
          wrong.add(one + " at " + percent + " %: " + cut);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Inspection look(Path file, Depth depth) {
    return INSPECTOR.inspect(new Inquiry(file.toAbsolutePath(), depth));
  }
}
