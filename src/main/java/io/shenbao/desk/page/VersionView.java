package io.shenbao.desk.page;

import com.google.common.collect.ImmutableMap;
import io.shenbao.desk.workspace.Versions;
import java.util.Map;

/** A version that was put away, as pages show it. */
final class VersionView {

  private VersionView() {}

  static Map<String, Object> of(String name) {
    return ImmutableMap.of("name", name, "when", Versions.minute(name));
  }
}
