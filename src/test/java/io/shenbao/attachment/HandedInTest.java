package io.shenbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.HandedFile;
import io.shenbao.source.PassedOver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in an application's folder, and what of it was not seen. */
class HandedInTest {

  @TempDir Path folder;

  @Test
  void moreFilesThanAreLookedAtAreNoneAndCounted() throws IOException {
    for (int i = 0; i < HandedIn.MOST_FILES + 7; i++) {
      Files.createFile(folder.resolve(i + ".pdf"));
    }

    HandedIn handedIn =
        HandedIn.in(folder, List.of(folder.resolve("application.yaml")), new PassedOver(List.of()));

    assertThat(handedIn.tooMany()).isEqualTo(HandedIn.MOST_FILES + 7);
    assertThat(handedIn.isWhole()).isFalse();
    assertThat(handedIn.files()).isEmpty();
    assertThat(new Inventory("x", false, handedIn).files())
        .filteredOn(HandedFile::isMore)
        .singleElement()
        .satisfies(
            more -> {
              assertThat(more.role()).isEqualTo(FileRole.UNREAD);
              assertThat(more.number()).isEqualTo(HandedIn.MOST_FILES + 7);
            });
  }

  @Test
  void aNameInAnotherEncodingIsShownRight() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("unix"),
        "skipped: names are bytes on Unix only");
    Files.createDirectory(folder.resolve("06-实景照片"));
    URI photo =
        URI.create(folder.toUri() + "06-%E5%AE%9E%E6%99%AF%E7%85%A7%E7%89%87/%D5%D5%C6%AC.jpg");
    Files.createFile(Path.of(photo));

    HandedIn handedIn =
        HandedIn.in(folder, List.of(folder.resolve("application.yaml")), new PassedOver(List.of()));

    assertThat(handedIn.files().stream().map(handedIn::name)).containsExactly("06-实景照片/照片.jpg");
  }

  @Test
  void aWordFileIsProseOnlyBesideTheSourceAndWhereItWasTakenForIt() throws IOException {
    Files.createDirectory(folder.resolve("02"));
    for (String name : List.of("后续计划.docx", "合同.docx", "02/后续计划.docx", "项目.md")) {
      Files.createFile(folder.resolve(name));
    }

    HandedIn handedIn =
        HandedIn.in(folder, List.of(), Set.of("后续计划.docx"), new PassedOver(List.of()));

    assertThat(handedIn.prose().stream().map(handedIn::name))
        .containsExactlyInAnyOrder("后续计划.docx", "项目.md");
    assertThat(handedIn.files().stream().map(handedIn::name))
        .containsExactlyInAnyOrder("02/后续计划.docx", "合同.docx");
  }

  @Test
  void aFolderThatIsGoneIsNotAnEmptyOne() {
    Path gone = folder.resolve("gone");

    assertThatThrownBy(
            () ->
                HandedIn.in(
                    gone, List.of(gone.resolve("application.yaml")), new PassedOver(List.of())))
        .isInstanceOf(NoSuchFileException.class);
  }
}
