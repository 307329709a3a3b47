package io.shenbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void moreFilesThanAreLookedAtAreNoneAndSaidSo() throws IOException {
    for (int i = 0; i <= HandedIn.MOST_FILES; i++) {
      Files.createFile(folder.resolve(i + ".pdf"));
    }

    HandedIn handedIn =
        HandedIn.in(folder, List.of(folder.resolve("application.yaml")), new PassedOver(List.of()));

    assertThat(handedIn.cut()).isTrue();
    assertThat(handedIn.isWhole()).isFalse();
    assertThat(handedIn.files()).isEmpty();
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
