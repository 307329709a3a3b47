package io.shenbao.programme;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The file types that a pack can accept, by extension and media type (RFC 6838, or Tika's own). */
public enum FileType {
  PDF("pdf", List.of("pdf"), "application/pdf"),
  OFD("ofd", List.of("ofd"), "application/ofd", "application/x-ofd", "application/zip"),
  DOCX("docx", List.of("docx"), Office.WORD_XML, Office.XML, Office.LOCKED_XML),
  DOC("doc", List.of("doc"), Office.WORD, Office.OLE),
  WPS("wps", List.of("wps"), Office.WORD, Office.OLE, Office.WORD_XML, Office.XML, Office.WORKS),
  XLSX("xlsx", List.of("xlsx"), Office.EXCEL_XML, Office.XML, Office.LOCKED_XML),
  XLS("xls", List.of("xls"), Office.EXCEL, Office.OLE),
  ET("et", List.of("et"), Office.EXCEL, Office.OLE, Office.EXCEL_XML, Office.XML),
  PPTX("pptx", List.of("pptx"), Office.SLIDES_XML, Office.XML, Office.LOCKED_XML),
  PPT("ppt", List.of("ppt"), Office.SLIDES, Office.OLE),
  JPEG("jpeg", List.of("jpg", "jpeg"), "image/jpeg"),
  PNG("png", List.of("png"), "image/png"),
  BMP("bmp", List.of("bmp"), "image/bmp"),
  GIF("gif", List.of("gif"), "image/gif"),
  TIFF("tiff", List.of("tif", "tiff"), "image/tiff"),
  HEIC("heic", List.of("heic", "heif"), "image/heic", "image/heif", "image/heic-sequence"),
  WEBP("webp", List.of("webp"), "image/webp"),
  MP4(
      "mp4",
      List.of("mp4", "m4v"),
      "video/mp4",
      "application/mp4",
      "video/x-m4v",
      "video/quicktime"),
  MOV("mov", List.of("mov"), "video/quicktime", "video/mp4", "application/mp4"),
  AVI("avi", List.of("avi"), "video/x-msvideo"),
  WMV("wmv", List.of("wmv"), "video/x-ms-wmv", "video/x-ms-asf"),
  MKV("mkv", List.of("mkv"), "video/x-matroska", "application/x-matroska"),
  FLV("flv", List.of("flv"), "video/x-flv"),
  ZIP("zip", List.of("zip"), "application/zip"),
  RAR("rar", List.of("rar"), "application/x-rar-compressed", "application/vnd.rar"),
  SEVEN_ZIP("7z", List.of("7z"), "application/x-7z-compressed"),
  TXT("txt", List.of("txt"), "text/plain"),
  EML("eml", List.of("eml"), "message/rfc822");

  private final String word;
  private final List<String> extensions;
  private final List<String> media;

  FileType(String word, List<String> extensions, String... media) {
    this.word = word;
    this.extensions = extensions;
    this.media = List.of(media);
  }

  /** The pack's word for it. */
  public String word() {
    return word;
  }

  /** Whether a file of that media type is of it. */
  public boolean is(String mediaType) {
    return media.contains(mediaType);
  }

  /** Whether a requirement accepts files of such a name. */
  public static boolean accepts(Requirement requirement, Path file) {
    return ofName(file.getFileName().toString())
        .filter(type -> requirement.accept().contains(type.word()))
        .isPresent();
  }

  /** The type that a file's name says. */
  public static Optional<FileType> ofName(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(type -> type.extensions.contains(extension)).findFirst();
  }

  /** All words that a pack may use. */
  public static List<String> words() {
    return Stream.of(values()).map(FileType::word).toList();
  }

  /** Media types of office documents; WPS writes the same as Microsoft under names of its own. */
  private static final class Office {
    private static final String OPEN = "application/vnd.openxmlformats-officedocument.";
    static final String WORD_XML = OPEN + "wordprocessingml.document";
    static final String EXCEL_XML = OPEN + "spreadsheetml.sheet";
    static final String SLIDES_XML = OPEN + "presentationml.presentation";
    static final String WORD = "application/msword";
    static final String EXCEL = "application/vnd.ms-excel";
    static final String SLIDES = "application/vnd.ms-powerpoint";
    static final String WORKS = "application/vnd.ms-works";

    /** Of one kind or another: Tika could not tell. */
    static final String XML = "application/x-tika-ooxml";

    static final String OLE = "application/x-tika-msoffice";
    static final String LOCKED_XML = "application/x-tika-ooxml-protected";
  }
}
