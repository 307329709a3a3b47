package io.shenbao.desk.page;

import io.shenbao.desk.safe.Policy;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;

/**
 * How a stranger's file is shown: by the ending of its name and by nothing in it. What can hold
 * script (HTML, SVG, XML) is never shown, only kept.
 */
record Shown(MediaType type, Policy policy) {

  private static final Map<String, String> PICTURES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "bmp", "image/bmp");

  private static final Map<String, String> FILMS =
      Map.of("mp4", "video/mp4", "m4v", "video/mp4", "webm", "video/webm", "mov", "video/mp4");

  static Shown of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (ending.equals("pdf")) {
      return new Shown(MediaType.APPLICATION_PDF, Policy.PDF);
    }
    String type = PICTURES.getOrDefault(ending, FILMS.getOrDefault(ending, ""));
    return type.isEmpty()
        ? new Shown(MediaType.APPLICATION_OCTET_STREAM, Policy.DOWNLOAD)
        : new Shown(MediaType.parseMediaType(type), Policy.PICTURE);
  }

  boolean isPdf() {
    return policy == Policy.PDF;
  }

  boolean isShown() {
    return policy != Policy.DOWNLOAD;
  }
}
