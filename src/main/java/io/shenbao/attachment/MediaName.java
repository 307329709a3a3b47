package io.shenbao.attachment;

import io.shenbao.wording.Sentence;
import java.util.Map;

/** What people call the media types (RFC 6838) that files turn out to have. */
public final class MediaName {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("application/pdf", "pdf"),
          Map.entry("image/jpeg", "jpeg"),
          Map.entry("image/png", "png"),
          Map.entry("image/gif", "gif"),
          Map.entry("image/bmp", "bmp"),
          Map.entry("image/tiff", "tiff"),
          Map.entry("image/webp", "webp"),
          Map.entry("image/heic", "heic"),
          Map.entry("image/heif", "heic"),
          Map.entry("image/heic-sequence", "heic"),
          Map.entry("application/ofd", "ofd"),
          Map.entry("application/x-ofd", "ofd"),
          Map.entry("application/msword", "word"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word"),
          Map.entry("application/vnd.ms-excel", "excel"),
          Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "excel"),
          Map.entry("application/vnd.ms-powerpoint", "slides"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.presentationml.presentation",
              "slides"),
          Map.entry("application/x-tika-ooxml", "office"),
          Map.entry("application/x-tika-ooxml-protected", "office"),
          Map.entry("application/x-tika-msoffice", "office"),
          Map.entry("application/mp4", "film"),
          Map.entry("application/x-matroska", "film"),
          Map.entry("message/rfc822", "mail"),
          Map.entry("application/zip", "archive"),
          Map.entry("application/gzip", "archive"),
          Map.entry("application/x-7z-compressed", "archive"),
          Map.entry("application/x-rar-compressed", "archive"),
          Map.entry("application/vnd.rar", "archive"),
          Map.entry("application/x-tar", "archive"),
          Map.entry("application/x-msdownload", "program"),
          Map.entry("application/x-dosexec", "program"),
          Map.entry("application/x-executable", "program"),
          Map.entry("application/x-sh", "program"),
          Map.entry("application/x-bat", "program"),
          Map.entry("application/java-archive", "program"),
          Map.entry("text/html", "page"),
          Map.entry("application/xhtml+xml", "page"));

  /** Of all other types the first part says enough. */
  private static final Map<String, String> KINDS =
      Map.of("image/", "image", "video/", "film", "audio/", "sound", "text/", "text");

  private MediaName() {}

  /** A type's name; a type that nobody has a name for is of another kind. */
  public static Sentence of(String mediaType) {
    String name = NAMES.get(mediaType);
    if (name == null) {
      name = KINDS.getOrDefault(mediaType.substring(0, mediaType.indexOf('/') + 1), "other");
    }
    return Sentence.of("media." + name);
  }
}
