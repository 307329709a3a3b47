package io.shenbao.report;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Memory;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the samples' evidence was found to be, by content and name: tests that judge a sample again
 * and again have it looked into once.
 */
final class SeenEvidence implements Memory {

  private record Seen(HashCode content, String name, String manner) {}

  private final Map<Seen, Inspection> known = new ConcurrentHashMap<>();

  @Override
  public @Nullable Inspection recall(Inquiry inquiry) {
    Seen seen = seen(inquiry);
    return seen == null ? null : known.get(seen);
  }

  @Override
  public void keep(Inquiry inquiry, Inspection inspection) {
    Seen seen = seen(inquiry);
    if (seen != null) {
      known.put(seen, inspection);
    }
  }

  /** Null where the file can't be read. */
  private static @Nullable Seen seen(Inquiry inquiry) {
    try {
      return new Seen(
          MoreFiles.asByteSource(inquiry.file()).hash(Hashing.sha256()),
          inquiry.file().getFileName().toString(),
          inquiry.manner());
    } catch (IOException e) {
      return null;
    }
  }
}
