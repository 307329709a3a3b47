package io.shenbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.HandedFile;
import io.shenbao.source.PassedOver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
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
  void aFolderThatIsGoneIsNotAnEmptyOne() {
    Path gone = folder.resolve("gone");

    assertThatThrownBy(
            () ->
                HandedIn.in(
                    gone, List.of(gone.resolve("application.yaml")), new PassedOver(List.of())))
        .isInstanceOf(NoSuchFileException.class);
  }
}
