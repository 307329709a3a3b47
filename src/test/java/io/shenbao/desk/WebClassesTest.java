package io.shenbao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.ChildProgram;
import io.shenbao.cli.Program;
import io.shenbao.cli.WithoutEvidence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who wants no page pays for none. */
@WholeProgram
class WebClassesTest {

  @TempDir Path folder;

  @Test
  void noOtherCommandWakesTheServer() throws Exception {
    WithoutEvidence.copy(Program.RAIL, folder.resolve("in"));
    String input = folder.resolve("in").toString();

    assertAsleep("--help");
    assertAsleep("check", input);
    assertAsleep("run", "--silent", input, "-o", folder.resolve("out").toString());
  }

  private static void assertAsleep(String... arguments) throws Exception {
    Program program =
        ChildProgram.run(ChildProgram.command(List.of("-Xlog:class+load:stdout"), arguments));

    assertThat(program.exit()).isIn(0, 1);
    assertThat(program.printed())
        .contains("io.shenbao.cli.Shenbao ")
        .doesNotContain(
            "io.shenbao.desk.page",
            "io.shenbao.desk.Desk ",
            "org.springframework.boot.web",
            "org.springframework.boot.tomcat",
            "org.springframework.web",
            "org.apache.catalina",
            "org.apache.tomcat",
            // Log4j's bridge looks whether there is a Servlet, which is no more than an interface
            "jakarta.servlet.http");
  }
}
