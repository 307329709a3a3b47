package io.shenbao.attachment.examine.inner;

import io.shenbao.attachment.inspection.Observation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A file inside another one.
 *
 * @param program whether it runs when it is opened
 */
public record InnerFile(String name, boolean program) {

  /** So many bytes of its beginning tell whether it is a program. */
  public static final int HEAD = 4;

  private static final Set<String> FLASH = Set.of("FWS", "CWS", "ZWS");

  /** So many are named; a reader of a finding wants no more. */
  private static final int MOST_NAMED = 20;

  /** What Windows runs when somebody opens it. */
  private static final Set<String> ENDINGS =
      Set.of(
          "exe", "com", "scr", "pif", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "wsh",
          "hta", "msi", "msp", "lnk", "jar", "cpl", "reg", "sh", "chm", "dll");

  /**
   * A file by its name and its first bytes.
   *
   * @param head up to {@link #HEAD} bytes
   */
  public static InnerFile of(String name, byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return new InnerFile(
        name, start.startsWith("MZ") || start.startsWith("\u007fELF") || ENDINGS.contains(ending));
  }

  /** Whether it is a film of Flash, by its first bytes. */
  public static boolean isFlash(byte[] head) {
    return FLASH.contains(new String(head, 0, Math.min(3, head.length), StandardCharsets.US_ASCII));
  }

  /** What there is to say of the files inside one, and of what runs in it. */
  public static List<Observation> observations(List<InnerFile> files, List<String> active) {
    List<Observation> all = new ArrayList<>();
    List<String> runs = new ArrayList<>(active);
    if (files.stream().anyMatch(InnerFile::program)) {
      runs.add("program");
    }
    if (!runs.isEmpty()) {
      all.add(new Observation(Observation.Kind.ACTIVE, runs));
    }
    if (!files.isEmpty()) {
      all.add(
          new Observation(
              Observation.Kind.EMBEDDED,
              files.stream().map(InnerFile::name).distinct().limit(MOST_NAMED).toList()));
    }
    return all;
  }
}
