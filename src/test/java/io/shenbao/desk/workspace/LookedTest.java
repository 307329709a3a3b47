package io.shenbao.desk.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookedTest {

  private static final String KEY = "0123456789abcdef";
  private static final String OTHER = "fedcba9876543210";

  @TempDir Path folder;

  @Test
  void whatWasLookedAtIsKnownToTheNextDeskUntilItChanges() throws IOException {
    Workspace workspace = Workspace.open(folder);
    new Looked(workspace).at(Map.of(KEY, OTHER));
    Looked looked = new Looked(workspace);

    assertThat(looked.isUnseen(KEY, OTHER)).isFalse();
    assertThat(looked.isUnseen(KEY, KEY)).isTrue();
    assertThat(looked.isUnseen(OTHER, KEY)).isTrue();
  }

  @Test
  void aLineThatAKillHasCutCostsNoOther() throws IOException {
    Workspace workspace = Workspace.open(folder);
    new Looked(workspace).at(Map.of(KEY, OTHER));
    Files.writeString(workspace.own().resolve("looked"), "0123", StandardOpenOption.APPEND);
    new Looked(workspace).at(Map.of(OTHER, KEY));
    Looked looked = new Looked(workspace);

    assertThat(looked.isUnseen(KEY, OTHER)).isFalse();
    assertThat(looked.isUnseen(OTHER, KEY)).isFalse();
  }

  @Test
  void countsWhatIsUnseenAnewWhenSomebodyHasLooked() throws IOException {
    Looked looked = new Looked(Workspace.open(folder));
    Map<String, String> prints = Map.of(KEY, OTHER, OTHER, KEY);

    assertThat(looked.unseen(prints)).isEqualTo(2);
    looked.at(Map.of(KEY, OTHER));
    assertThat(looked.unseen(prints)).isEqualTo(1);
    assertThat(looked.unseen(Map.of(KEY, KEY))).isEqualTo(1);
  }
}
