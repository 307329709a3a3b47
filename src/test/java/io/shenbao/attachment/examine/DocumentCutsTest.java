package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is cut is never called readable. {@code -Dgolden=write} writes the table of docs/evidence.md
 * anew.
 */
class DocumentCutsTest {

  private static final int[] PERCENT = {10, 50, 90, 95, 99};

  @TempDir Path folder;

  @Test
  void aWholeDocumentIsReadableAndNothingIsRemarkedOfIt() throws IOException {
    DocumentTable table = new DocumentTable(folder);
    for (Map.Entry<String, byte[]> one : GoodDocuments.all().entrySet()) {
      for (Depth depth : Depth.values()) {
        var inspection = table.look(one.getKey(), one.getValue(), depth);
        assertThat(inspection.state()).as(one.getKey()).isEqualTo(State.READABLE);
        assertThat(inspection.observations())
            .as(one.getKey())
            .allMatch(seen -> one.getKey().endsWith(".zip")); // lists what is in it
      }
    }
  }

  @Test
  void aCutDocumentIsNeverReadable() throws IOException {
    Map<String, Map<Integer, State>> states = new LinkedHashMap<>();
    DocumentTable table = new DocumentTable(folder);
    for (Map.Entry<String, byte[]> one : GoodDocuments.all().entrySet()) {
      Map<Integer, State> row = new LinkedHashMap<>();
      for (int percent : PERCENT) {
        byte[] cut = cut(one.getValue(), percent);
        row.put(percent, table.whole(one.getKey(), cut).state());
        assertThat(table.look(one.getKey(), cut, Depth.OPEN).state())
            .as("%s at %d %%, opened", one.getKey(), percent)
            .isNotEqualTo(State.READABLE);
      }
      states.put(one.getKey(), row);
    }

    assertThat(states)
        .allSatisfy((name, row) -> assertThat(row.values()).doesNotContain(State.READABLE));
    EvidencePage.assertShows("cuts", markdown(states));
  }

  static byte[] cut(byte[] whole, int percent) {
    return Arrays.copyOf(whole, (int) ((long) whole.length * percent / 100));
  }

  private static String markdown(Map<String, Map<Integer, State>> states) {
    StringBuilder table = new StringBuilder("| document | 10 % | 50 % | 90 % | 95 % | 99 % |\n");
    table.append("|---|---|---|---|---|---|\n");
    states.forEach(
        (name, row) -> {
          table.append("| ").append(name);
          row.values().forEach(state -> table.append(" | ").append(state.word()));
          table.append(" |\n");
        });
    return table.toString();
  }
}
