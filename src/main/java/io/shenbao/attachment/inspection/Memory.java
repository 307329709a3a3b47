package io.shenbao.attachment.inspection;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What was found out about files before. Safe for use by several threads. */
public interface Memory {

  /** Remembers nothing. */
  Memory NONE =
      new Memory() {
        @Override
        public @Nullable Inspection recall(Inquiry inquiry) {
          return null;
        }

        @Override
        public void keep(Inquiry inquiry, Inspection inspection) {}
      };

  /** What a file of the same content was found to be when the same was asked; null: not known. */
  @Nullable Inspection recall(Inquiry inquiry);

  /** SHA-256 of what is in a file now; null where it would have to be read for that. */
  default @Nullable String sha256(Path file) {
    return null;
  }

  /** Takes down what a file was found to be. */
  void keep(Inquiry inquiry, Inspection inspection);
}
