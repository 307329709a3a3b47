package io.shenbao.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.check.GoodApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedTablesTest {

  @TempDir Path folder;

  @Test
  void oneThatIsCalledSoIsFoundAmongAnyNumberOfLetters() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      files.add(Files.writeString(folder.resolve("信%02d.docx".formatted(i)), "no package"));
    }
    Path typed = Files.writeString(folder.resolve("附件2-推荐汇总表.docx"), "no package");
    files.add(typed);

    assertThat(new TypedTables(GoodApplication.hunan().programme()).among(files))
        .containsExactly(typed);
  }
}
