package io.shenbao.programme.draft;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a new pack may be called: a folder of that name must be possible on every system. */
public final class NewPackId {

  private static final int LONGEST = 64;

  /** Devices of Windows, by whose names no folder goes. */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private static final Pattern NUMBERED_DEVICES = Pattern.compile("(?:com|lpt)[0-9]");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private NewPackId() {}

  /** Whether a folder may be called so everywhere. */
  public static boolean isFit(String id) {
    return id.length() <= LONGEST
        && ID.matches(id)
        && !DEVICES.contains(id)
        && !NUMBERED_DEVICES.matches(id);
  }

  /** Whether a pack is there whose folder has that name on a system that tells no case apart. */
  public static boolean isTaken(String id, List<String> packs) {
    return packs.stream().anyMatch(pack -> pack.toLowerCase(Locale.ROOT).equals(id));
  }
}
