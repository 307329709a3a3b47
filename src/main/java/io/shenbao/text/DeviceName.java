package io.shenbao.text;

import java.util.Locale;
import java.util.Set;

/**
 * Names that Windows keeps for devices, whatever their extension and their case: no file or folder
 * goes by them there ("Naming Files, Paths, and Namespaces", Microsoft).
 */
public final class DeviceName {

  private static final Set<String> PLAIN = Set.of("con", "prn", "aux", "nul");
  private static final Set<String> NUMBERED = Set.of("com", "lpt");

  private DeviceName() {}

  /** Whether a name, with or without an extension, is that of a device. */
  public static boolean is(String name) {
    String stem = name.substring(0, (name + ".").indexOf('.')).strip().toLowerCase(Locale.ROOT);
    return PLAIN.contains(stem)
        || (stem.length() == 4
            && NUMBERED.contains(stem.substring(0, 3))
            && Character.isDigit(stem.charAt(3)));
  }
}
