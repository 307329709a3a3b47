package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.batch.KnownEvidence;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A file that serves twice, in one application or in two, is told at each place. */
@WholeProgram
class SameFileTwiceTest {

  private static final String FILM = "07-场景视频/01-转向架新厂房数字化设计与交付.mp4";
  private static final String CERAMIC_FILM = "07-场景视频/01-日用瓷器型与花面数字化设计.mp4";
  private static final String PHOTO = "06-实景照片/01-数字化交付验收工位.jpg";
  private static final String OTHER_PHOTO = "06-实景照片/02-网络运行监控工位.jpg";

  @TempDir Path folder;
  private Path rail;
  private Path ceramics;

  @BeforeEach
  void copyTwoSamples() throws IOException {
    rail = folder.resolve("in/rail");
    ceramics = folder.resolve("in/tools");
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), rail);
    Program.copy(Program.SAMPLES.resolve(Program.CERAMICS), ceramics);
    KnownEvidence.in(folder.resolve("out"));
  }

  @Test
  void aFileForTwoYearsAndAPhotoThatWasMadeSmallerAndOneThatIsTiny() throws IOException {
    copy(rail.resolve("02-审计报告/2024年度审计报告.pdf"), rail.resolve("02-审计报告/2023年度审计报告.pdf"));
    BufferedImage photo = ImageIO.read(rail.resolve(PHOTO).toFile());
    write(photo, 1_000, 667, rail.resolve(OTHER_PHOTO));
    BufferedImage third = ImageIO.read(rail.resolve("06-实景照片/03-三维协同设计工位.jpg").toFile());
    write(third, 300, 200, rail.resolve("06-实景照片/03-三维协同设计工位.jpg"));
    run();

    JsonNode application = Program.application(folder.resolve("out"), "rail");
    // what the wrong report says contradicts the form, too
    assertThat(Program.problems(application))
        .filteredOn(rule -> rule.startsWith("attachment-"))
        .containsExactlyInAnyOrder(
            "attachment-small",
            "attachment-twice",
            "attachment-twice",
            "attachment-alike",
            "attachment-alike");
    assertThat(messages(application, "attachment-twice").get(0))
        .contains("“02-审计报告/2023年度审计报告.pdf”与以下文件完全相同：02-审计报告/2024年度审计报告.pdf");
    assertThat(messages(application, "attachment-alike").get(1))
        .contains("“" + OTHER_PHOTO + "”与以下图片看上去是同一张：" + PHOTO);
    assertThat(messages(application, "attachment-small").get(0)).contains("300×200");
  }

  @Test
  void aFilmOfTwoApplicantsIsToldAtBoth() throws IOException {
    copy(rail.resolve(FILM), ceramics.resolve(CERAMIC_FILM));
    run();

    assertThat(messages(Program.application(folder.resolve("out"), "rail"), "shared-evidence"))
        .singleElement()
        .asString()
        .contains("rail/" + FILM, "tools/" + CERAMIC_FILM, "是同一个文件");
    assertThat(messages(Program.application(folder.resolve("out"), "tools"), "shared-evidence"))
        .hasSize(1);
  }

  private void run() {
    Program.run("run", folder.resolve("in").toString(), "-o", folder.resolve("out").toString());
  }

  private static List<String> messages(JsonNode application, String rule) {
    List<String> messages = new ArrayList<>();
    for (JsonNode finding : application.path("findings")) {
      if (finding.path("rule").asString().equals(rule)) {
        messages.add(finding.path("message").asString());
      }
    }
    return messages;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(BufferedImage picture, int width, int height, Path file)
      throws IOException {
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Image scaled = picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
    small.createGraphics().drawImage(scaled, 0, 0, null);
    ImageIO.write(small, "jpeg", file.toFile());
  }
}
