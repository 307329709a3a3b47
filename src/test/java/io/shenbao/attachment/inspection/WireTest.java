package io.shenbao.attachment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shenbao.programme.Depth;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {

  @Test
  void aNameThatIsNoTextIsAskedForByItsBytes() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("unix"),
        "skipped: names are bytes on Unix only");
    Path gbk = Path.of(URI.create("file:///tmp/%D5%D5%C6%AC.jpg"));

    assertThat(asked(gbk)).isEqualTo(gbk);
    assertThat(asked(Path.of("/tmp/照片 1.jpg"))).isEqualTo(Path.of("/tmp/照片 1.jpg"));
    assertThat(Obstacle.ofUnopened(gbk)).isEqualTo(Obstacle.NAME);
    assertThat(Obstacle.ofUnopened(Path.of("/tmp/照片.jpg"))).isEqualTo(Obstacle.UNOPENED);
  }

  @Test
  void whatIsObservedArrives() throws IOException {
    Inspection sent =
        Inspection.of(State.TRUNCATED, "application/pdf")
            .with(Observation.of(Observation.Kind.PRESENT, "pages", 3, "bytes", 900))
            .withPages(3)
            .withContent(
                new Content(
                    "",
                    List.of("第一页"),
                    null,
                    List.of(),
                    List.of(1),
                    "/9j/",
                    List.of(new Content.Place(0.25f, 0.5f, 0.5f, 0.125f))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Wire.write(sent, new DataOutputStream(out));

    assertThat(Wire.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray()))))
        .isEqualTo(sent);
  }

  @Test
  void aPageThatIsAskedForIsAskedForAsSuch() throws IOException {
    Inquiry drawing = new Inquiry(Path.of("/tmp/照片.jpg"), Depth.OPEN, Wish.picture(7));

    assertThat(sent(drawing)).isEqualTo(drawing);
    assertThat(drawing.manner())
        .isNotEqualTo(new Inquiry(drawing.file(), Depth.OPEN, Wish.picture(8)).manner());
  }

  @Test
  void whatWasReadOffAPictureStaysMarkedAsSuchWhenTheHashIsKnown() {
    Content read = new Content("", List.of("", "第二页"), null, List.of(), List.of(2));

    assertThat(read.withSha256("ab").recognised()).containsExactly(2);
  }

  private static Path asked(Path file) throws IOException {
    return sent(new Inquiry(file, Depth.WHOLE)).file();
  }

  private static Inquiry sent(Inquiry inquiry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Wire.ask(inquiry, new DataOutputStream(out));
    return Wire.inquiry(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
  }
}
