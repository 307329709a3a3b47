package io.shenbao.attachment.examine;

import com.google.common.base.Splitter;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.XMPDM;
import org.jspecify.annotations.Nullable;

/** Looks into films. */
final class FilmExaminer implements FamilyExaminer {

  private static final Set<String> ISO =
      Set.of("video/mp4", "application/mp4", "video/quicktime", "video/x-m4v");

  private final TikaParser tika;

  FilmExaminer(TikaParser tika) {
    this.tika = tika;
  }

  @Override
  public boolean takes(String type) {
    return type.startsWith("video/") || ISO.contains(type);
  }

  @Override
  public Inspection examine(Specimen specimen) {
    TikaParser.Parsed parsed = tika.parse(specimen.file());
    String type = parsed.type(specimen.type());
    Double seconds = seconds(parsed.metadata().get(XMPDM.DURATION));
    boolean isUnplayable = seconds == null && ISO.contains(type); // its index (moov) is missing
    State state = parsed.state() == State.READABLE && isUnplayable ? State.DAMAGED : parsed.state();
    return Inspection.of(state, type).withSeconds(seconds);
  }

  /** {@code 12.0} or {@code 00:00:12.07}. */
  static @Nullable Double seconds(@Nullable String duration) {
    if (duration == null) {
      return null;
    }
    double seconds = 0;
    try {
      for (String part : Splitter.on(':').split(duration.strip().toLowerCase(Locale.ROOT))) {
        seconds = seconds * 60 + Double.parseDouble(part);
      }
    } catch (NumberFormatException e) {
      return null;
    }
    return seconds;
  }
}
