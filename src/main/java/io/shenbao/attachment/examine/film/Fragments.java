package io.shenbao.attachment.examine.film;

import io.shenbao.attachment.examine.bytes.IsoBoxes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mp4parser.IsoFile;
import org.mp4parser.boxes.iso14496.part12.MovieBox;
import org.mp4parser.boxes.iso14496.part12.MovieExtendsHeaderBox;
import org.mp4parser.boxes.iso14496.part12.MovieFragmentBox;
import org.mp4parser.boxes.iso14496.part12.TrackExtendsBox;
import org.mp4parser.boxes.iso14496.part12.TrackFragmentBox;
import org.mp4parser.boxes.iso14496.part12.TrackFragmentHeaderBox;
import org.mp4parser.boxes.iso14496.part12.TrackRunBox;
import org.mp4parser.support.AbstractContainerBox;

/** The fragments of a film that was written piece by piece (ISO/IEC 14496-12, 8.8). */
record Fragments(List<Run> runs) {

  /**
   * A run of samples of one track.
   *
   * @param start of its bytes in the file
   * @param ticks its length, in the track's own unit
   */
  record Run(long track, long start, long bytes, long ticks, long frames) {}

  static Fragments of(IsoFile film, IsoBoxes boxes) {
    Map<Long, TrackExtendsBox> defaults = new LinkedHashMap<>();
    all(film.getMovieBox(), "mvex", AbstractContainerBox.class).stream()
        .flatMap(box -> box.getBoxes(TrackExtendsBox.class).stream())
        .forEach(box -> defaults.put(box.getTrackId(), box));
    List<Long> starts =
        boxes.boxes().stream()
            .filter(box -> box.name().equals("moof"))
            .map(IsoBoxes.Box::start)
            .toList();
    List<MovieFragmentBox> fragments = film.getBoxes(MovieFragmentBox.class);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < Math.min(starts.size(), fragments.size()); i++) {
      for (TrackFragmentBox track : fragments.get(i).getBoxes(TrackFragmentBox.class)) {
        TrackFragmentHeaderBox header = track.getTrackFragmentHeaderBox();
        long base = header.hasBaseDataOffset() ? header.getBaseDataOffset() : starts.get(i);
        TrackExtendsBox usual = defaults.get(header.getTrackId());
        long next = base;
        for (TrackRunBox box : track.getBoxes(TrackRunBox.class)) {
          Run run =
              run(
                  box,
                  header,
                  usual,
                  box.isDataOffsetPresent() ? base + box.getDataOffset() : next);
          next = run.start() + run.bytes();
          runs.add(run);
        }
      }
    }
    return new Fragments(runs);
  }

  private static Run run(
      TrackRunBox box, TrackFragmentHeaderBox header, @Nullable TrackExtendsBox usual, long start) {
    long usualSize =
        header.hasDefaultSampleSize()
            ? header.getDefaultSampleSize()
            : usual == null ? 0 : usual.getDefaultSampleSize();
    long usualTicks =
        header.hasDefaultSampleDuration()
            ? header.getDefaultSampleDuration()
            : usual == null ? 0 : usual.getDefaultSampleDuration();
    long bytes = 0;
    long ticks = 0;
    for (TrackRunBox.Entry sample : box.getEntries()) {
      bytes += box.isSampleSizePresent() ? sample.getSampleSize() : usualSize;
      ticks += box.isSampleDurationPresent() ? sample.getSampleDuration() : usualTicks;
    }
    return new Run(header.getTrackId(), start, bytes, ticks, box.getEntries().size());
  }

  long ticks(long track) {
    return runs.stream().filter(run -> run.track() == track).mapToLong(Run::ticks).sum();
  }

  long frames(long track) {
    return runs.stream().filter(run -> run.track() == track).mapToLong(Run::frames).sum();
  }

  /** The seconds that all fragments should come to; null where the film does not say. */
  @Nullable Double promised(MovieBox movie) {
    for (AbstractContainerBox extend : all(movie, "mvex", AbstractContainerBox.class)) {
      for (MovieExtendsHeaderBox header : extend.getBoxes(MovieExtendsHeaderBox.class)) {
        return header.getFragmentDuration()
            / (double) Math.max(1, movie.getMovieHeaderBox().getTimescale());
      }
    }
    return null;
  }

  private static <T> List<T> all(MovieBox movie, String name, Class<T> type) {
    return movie.getBoxes().stream()
        .filter(box -> box.getType().equals(name))
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
