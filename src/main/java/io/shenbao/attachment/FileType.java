package io.shenbao.attachment;

import io.shenbao.programme.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The file types that a pack can accept, by extension and media type. */
enum FileType {
  PDF(List.of("pdf"), "application/pdf"),
  JPEG(List.of("jpg", "jpeg"), "image/jpeg"),
  PNG(List.of("png"), "image/png"),
  TIFF(List.of("tif", "tiff"), "image/tiff"),
  BMP(List.of("bmp"), "image/bmp"),
  DOCX(
      List.of("docx"),
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/x-tika-ooxml",
      "application/x-tika-ooxml-protected"),
  DOC(List.of("doc"), "application/msword", "application/x-tika-msoffice"),
  XLSX(
      List.of("xlsx"),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/x-tika-ooxml",
      "application/x-tika-ooxml-protected"),
  XLS(List.of("xls"), "application/vnd.ms-excel", "application/x-tika-msoffice"),
  MP4(List.of("mp4", "m4v"), "video/mp4", "application/mp4", "video/x-m4v", "video/quicktime"),
  MOV(List.of("mov"), "video/quicktime", "video/mp4", "application/mp4"),
  AVI(List.of("avi"), "video/x-msvideo"),
  WMV(List.of("wmv"), "video/x-ms-wmv", "video/x-ms-asf");

  private final List<String> extensions;
  private final List<String> media;

  FileType(List<String> extensions, String... media) {
    this.extensions = extensions;
    this.media = List.of(media);
  }

  /** The pack's word for it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean is(String mediaType) {
    return media.contains(mediaType);
  }

  /** Whether a requirement accepts files of such a name. */
  static boolean accepts(Requirement requirement, Path file) {
    return ofName(file.getFileName().toString())
        .filter(type -> requirement.accept().contains(type.word()))
        .isPresent();
  }

  static Optional<FileType> ofName(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(type -> type.extensions.contains(extension)).findFirst();
  }
}
