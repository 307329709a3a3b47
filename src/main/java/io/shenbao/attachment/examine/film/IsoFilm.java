package io.shenbao.attachment.examine.film;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import io.shenbao.attachment.examine.bytes.ByteFile;
import io.shenbao.attachment.examine.bytes.Ending;
import io.shenbao.attachment.examine.bytes.IsoBoxes;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mp4parser.IsoFile;
import org.mp4parser.boxes.iso14496.part12.ChunkOffsetBox;
import org.mp4parser.boxes.iso14496.part12.MovieBox;
import org.mp4parser.boxes.iso14496.part12.SampleSizeBox;
import org.mp4parser.boxes.iso14496.part12.SampleTableBox;
import org.mp4parser.boxes.iso14496.part12.TimeToSampleBox;
import org.mp4parser.boxes.iso14496.part12.TrackBox;

/** MP4 and QuickTime films: their index may stand first or last, or in many fragments. */
final class IsoFilm {

  private IsoFilm() {}

  /** The media type of its major brand: what Tika knows only by the name of the file. */
  static String type(ByteFile in) throws IOException {
    in.seek(4);
    return in.name().equals("ftyp") && !in.name().equals("qt  ") ? "video/mp4" : "video/quicktime";
  }

  static FilmTables read(ByteFile in, Path file) throws IOException {
    IsoBoxes boxes = IsoBoxes.of(in);
    if (!(boxes.ending() instanceof Ending.Complete)) {
      return FilmTables.ended(boxes.ending());
    }
    if (!boxes.has("moov")) {
      return FilmTables.ended(new Ending.Cut(-1)); // its index, which is written last
    }
    if (!IndexBoxes.fit(in, boxes)) {
      return FilmTables.ended(new Ending.Broken(0));
    }
    try (ReadableByteChannel index = Channels.newChannel(index(boxes, file).openBufferedStream());
        IsoFile parsed = new IsoFile(index, new IndexParser())) {
      return tables(parsed, boxes, in.size());
    } catch (IOException | RuntimeException | AssertionError e) {
      return FilmTables.ended(new Ending.Broken(0)); // its index is not what it must be
    }
  }

  /** The library is shown the index alone: what stands beside it may be anything. */
  private static ByteSource index(IsoBoxes boxes, Path file) {
    ByteSource all = MoreFiles.asByteSource(file);
    return ByteSource.concat(
        boxes.boxes().stream()
            .filter(IndexBoxes::isIndex)
            .map(box -> all.slice(box.start(), box.end() - box.start()))
            .toList());
  }

  private static FilmTables tables(IsoFile parsed, IsoBoxes boxes, long size) {
    MovieBox movie = parsed.getMovieBox();
    Fragments fragments = Fragments.of(parsed, boxes);
    Extent extent = new Extent(size);
    fragments.runs().forEach(run -> extent.piece(run.start(), run.bytes()));
    TrackBox picture = null;
    for (TrackBox track : movie.getBoxes(TrackBox.class)) {
      chunks(track, extent);
      if (picture == null && "vide".equals(track.getMediaBox().getHandlerBox().getHandlerType())) {
        picture = track;
      }
    }
    Ending ending = extent.isInside() ? boxes.ending() : Ending.Cut.of(extent.inside, extent.all);
    if (picture == null) {
      return new FilmTables(ending, null, false, null);
    }
    long id = picture.getTrackHeaderBox().getTrackId();
    long ticks = ticks(picture) + fragments.ticks(id);
    double scale = Math.max(1, picture.getMediaBox().getMediaHeaderBox().getTimescale());
    @Nullable Double promised = fragments.promised(movie);
    double seconds = ticks / scale;
    if (promised != null && promised > seconds + 1 && ending instanceof Ending.Complete) {
      ending = new Ending.Cut((int) Math.min(99, 100 * seconds / promised));
    }
    return new FilmTables(
        ending, ticks == 0 ? null : seconds, true, frames(picture) + fragments.frames(id));
  }

  /** How much of what the tables name lies in the file. */
  private static final class Extent {
    private final long size;
    private long all;
    private long inside;

    Extent(long size) {
      this.size = size;
    }

    void piece(long start, long bytes) {
      all += bytes;
      inside += Math.max(0, Math.min(bytes, size - start));
    }

    boolean isInside() {
      return inside == all;
    }
  }

  private static void chunks(TrackBox track, Extent extent) {
    SampleTableBox table = track.getSampleTableBox();
    ChunkOffsetBox offsets = table == null ? null : table.getChunkOffsetBox();
    SampleSizeBox sizes = table == null ? null : table.getSampleSizeBox();
    if (table == null
        || offsets == null
        || sizes == null
        || offsets.getChunkOffsets().length == 0
        || table.getSampleToChunkBox() == null) {
      return;
    }
    long[] starts = offsets.getChunkOffsets();
    long[] counts = table.getSampleToChunkBox().blowup(starts.length);
    long sample = 0;
    for (int i = 0; i < starts.length; i++) {
      long end = Math.min(sample + counts[i], sizes.getSampleCount());
      extent.piece(starts[i], bytes(sizes, sample, end));
      sample = end;
    }
  }

  private static long bytes(SampleSizeBox sizes, long from, long end) {
    if (sizes.getSampleSize() > 0) {
      return (end - from) * sizes.getSampleSize();
    }
    long bytes = 0;
    for (long sample = from; sample < end; sample++) {
      bytes += sizes.getSampleSizeAtIndex((int) sample);
    }
    return bytes;
  }

  private static long ticks(TrackBox track) {
    SampleTableBox table = track.getSampleTableBox();
    TimeToSampleBox times = table == null ? null : table.getTimeToSampleBox();
    List<TimeToSampleBox.Entry> entries = times == null ? List.of() : times.getEntries();
    return entries.stream().mapToLong(one -> one.getCount() * one.getDelta()).sum();
  }

  private static long frames(TrackBox track) {
    SampleTableBox table = track.getSampleTableBox();
    SampleSizeBox sizes = table == null ? null : table.getSampleSizeBox();
    return sizes == null ? 0 : sizes.getSampleCount();
  }
}
