package io.shenbao.document.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docx4j takes seconds to wake: after the first run with a template it sleeps. */
@WholeProgram
class FreshProcessTest {

  @TempDir Path cache;

  @Test
  void loadsDocx4jForNewTemplatesOnly() throws Exception {
    assertThat(FreshProcess.classesLoaded(cache)).anyMatch(FreshProcessTest::isOfDocx4j);

    List<String> loaded = FreshProcess.classesLoaded(cache);
    assertThat(loaded).contains(Filler.class.getName()).noneMatch(FreshProcessTest::isOfDocx4j);
  }

  private static boolean isOfDocx4j(String name) {
    return name.startsWith("org.docx4j.");
  }
}
