package io.shenbao.attachment.examine.film;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of films that are known to their last byte. */
public enum FilmFormat {
  /** MP4 and QuickTime (ISO/IEC 14496-12). */
  ISO("mov", "video/mp4", "application/mp4", "video/quicktime", "video/x-m4v"),
  /** RIFF with lists of streams. */
  AVI("avi", "video/x-msvideo"),
  /**
   * Windows Media; what is told by the name of a codec is a sound even where there are pictures.
   */
  ASF("asf", "video/x-ms-wmv", "video/x-ms-asf", "application/x-ms-asf", "audio/x-ms-wma"),
  /** Matroska and WebM (RFC 9559). */
  MATROSKA("matroska", "video/x-matroska", "application/x-matroska", "video/webm"),
  /** Flash Video. */
  FLV("flv", "video/x-flv");

  private final String demuxer;
  private final List<String> media;

  FilmFormat(String demuxer, String... media) {
    this.demuxer = demuxer;
    this.media = List.of(media);
  }

  /** The format of a media type. */
  public static Optional<FilmFormat> of(String mediaType) {
    return Stream.of(values()).filter(format -> format.media.contains(mediaType)).findFirst();
  }

  /** What ffmpeg calls the reader of it. */
  String demuxer() {
    return demuxer;
  }
}
