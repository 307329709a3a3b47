package io.shenbao.batch.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.report.page.PageFolder;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files about all applications change together, whenever a run is killed. */
class PublicationTest {

  private static final List<String> TABLES =
      List.of(OutputNames.SUMMARY, OutputNames.SUMMARY_WORKBOOK, OutputNames.REVIEW_SHEET);

  /** Ends a run as a kill does: nothing after it is done. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @TempDir Path folder;

  @Test
  void aKillBetweenAnyTwoStepsLeavesAllOldFilesOrIsCompletedByTheNextRun() throws IOException {
    int kills = 0;
    while (true) {
      Path root = folder.resolve("out" + kills);
      publish(root, "old", true, step -> {});
      Map<String, String> old = files(root);
      int at = kills;
      boolean isKilled = isKilled(root, at);

      assertThat(seenFromTheOverview(root)).as("after %s steps", at).hasSizeLessThan(2);
      new Publication(output(root)).complete();
      if (at == 0) {
        assertThat(files(root)).isEqualTo(old);
      } else {
        assertThat(files(root).keySet())
            .as("after %s steps", at)
            .containsAll(TABLES)
            .contains(OutputNames.REPORT, OutputNames.REPORT_JSON)
            .doesNotContain(OutputNames.REPORT_JUNIT);
        assertThat(files(root).values()).as("after %s steps", at).containsOnly("new");
      }
      assertThat(root.resolve(".shenbao/publish")).doesNotExist();
      if (!isKilled) {
        break;
      }
      kills++;
    }
    assertThat(kills).as("list, parts, withdrawn, files, stale, end").isEqualTo(1 + 2 + 4 + 5 + 2);
  }

  @Test
  void whatWasNotYetCompleteIsForgotten() throws IOException {
    publish(folder, "old", true, step -> {});
    Map<String, String> old = files(folder);
    new Publication(output(folder)).write(OutputNames.REPORT, out -> out.write(1));

    new Publication(output(folder)).complete();

    assertThat(files(folder)).isEqualTo(old);
    assertThat(folder.resolve(".shenbao/publish")).doesNotExist();
  }

  @Test
  void partsThatSomebodyHasChangedStay() throws IOException {
    publish(folder, "old", true, step -> {});
    Path part = folder.resolve(name(folder, "001.html"));
    Files.writeString(part, "changed");

    publish(folder, "new", true, step -> {});

    assertThat(part).hasContent("changed");
    assertThat(files(folder).values()).containsOnly("new", "changed");
  }

  @Test
  void aFileThatSomebodyHasChangedIsAnnouncedAndSetAside() throws IOException {
    publish(folder, "old", true, step -> {});
    Files.writeString(folder.resolve(OutputNames.SUMMARY), "changed");
    OutputFolder output = output(folder);

    output.announce(OutputNames.SUMMARY);

    assertThat(output.archive().notes().stream().map(new Wording(Locale.CHINESE)::say))
        .singleElement()
        .asString()
        .contains(OutputNames.SUMMARY);
    assertThat(folder.resolve(OutputNames.SUMMARY)).hasContent("changed");
    publish(folder, "new", true, step -> {});
    assertThat(folder.resolve(OutputNames.SUMMARY)).hasContent("new");
    assertThat(folder.resolve(".shenbao/archive/2025-04-28T08-00-00").resolve(OutputNames.SUMMARY))
        .hasContent("changed");
  }

  @Test
  void aListThatNamesOtherFilesMovesNothing() throws IOException {
    Path made = folder.resolve(".shenbao/publish/files");
    Files.createDirectories(made.resolve("a"));
    Files.writeString(made.resolve("a/b.txt"), "x");
    Files.writeString(
        folder.resolve(".shenbao/publish/list.json"),
        "{\"files\": [{\"name\": \"a/b.txt\", \"sha256\": \"\"}, {\"name\": \"../c.txt\"}]}");

    new Publication(output(folder)).complete();

    assertThat(files(folder)).isEmpty();
  }

  @Test
  void whatCanNotBePutInItsPlaceIsToldAndAllElseIs() throws IOException {
    publish(folder, "old", true, step -> {});
    Files.delete(folder.resolve(OutputNames.REVIEW_SHEET));
    Files.createDirectories(folder.resolve(OutputNames.REVIEW_SHEET));

    Map<String, IOException> faults = publish(folder, "new", true, step -> {});

    assertThat(faults).containsOnlyKeys(OutputNames.REVIEW_SHEET);
    assertThat(files(folder).values()).containsOnly("new");
  }

  private static boolean isKilled(Path root, int at) throws IOException {
    int[] steps = {0};
    Consumer<String> kill =
        step -> {
          if (steps[0]++ == at) {
            throw new Killed();
          }
        };
    try {
      publish(root, "new", false, kill);
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  private static Map<String, IOException> publish(
      Path root, String text, boolean isMore, Consumer<String> step) throws IOException {
    Publication publication = new Publication(output(root), step);
    PageFolder parts = publication.parts();
    parts.write("001.html", text);
    parts.write("index-1.js", text);
    parts.close();
    List<String> names = new ArrayList<>(TABLES);
    names.addAll(List.of(OutputNames.REPORT, OutputNames.REPORT_JSON));
    if (isMore) {
      names.add(OutputNames.REPORT_JUNIT);
    }
    for (String name : names) {
      publication.write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
    return publication.publish(names);
  }

  private static OutputFolder output(Path root) {
    return new OutputFolder(root, "2025-04-28T08:00:00+08:00");
  }

  /** The distinct contents of what a reader sees who begins with the overview or report.json. */
  private static List<String> seenFromTheOverview(Path root) throws IOException {
    Map<String, String> files = files(root);
    boolean isThere =
        files.containsKey(OutputNames.REPORT) || files.containsKey(OutputNames.REPORT_JSON);
    files.keySet().removeIf(name -> name.contains("/")); // parts are reached from their own page
    return isThere ? files.values().stream().distinct().toList() : List.of();
  }

  private static String name(Path root, String end) throws IOException {
    return files(root).keySet().stream()
        .filter(name -> name.endsWith(end))
        .findFirst()
        .orElseThrow();
  }

  /** The contents of all files but our own, by name. */
  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.startsWith(OutputNames.WORK) && !name.endsWith(Manifest.FILE)) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }
}
