package io.shenbao.programme.draft;

import com.google.re2j.Pattern;
import io.shenbao.text.DeviceName;
import java.util.List;
import java.util.Locale;

/** What a new pack may be called: a folder of that name must be possible on every system. */
public final class NewPackId {

  private static final int LONGEST = 64;

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private NewPackId() {}

  /** Whether a folder may be called so everywhere. */
  public static boolean isFit(String id) {
    return id.length() <= LONGEST && ID.matches(id) && !DeviceName.is(id);
  }

  /** Whether a pack is there whose folder has that name on a system that tells no case apart. */
  public static boolean isTaken(String id, List<String> packs) {
    return packs.stream().anyMatch(pack -> pack.toLowerCase(Locale.ROOT).equals(id));
  }
}
