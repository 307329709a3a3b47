package io.shenbao.cli;

import io.shenbao.operation.ClusterReader;
import io.shenbao.operation.ClusterSettings;
import io.shenbao.operation.WrongOperations;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code config/cluster.yaml}, for those commands that need it. */
final class ClusterFile {

  private ClusterFile() {}

  /** The settings. */
  static ClusterSettings needed(Setting setting) throws IOException, Misuse {
    ClusterSettings settings = read(setting);
    if (settings == null) {
      throw new Misuse(List.of(setting.wording().say("cluster.none")));
    }
    return settings;
  }

  /** The settings; null when there are none. */
  static @Nullable ClusterSettings read(Setting setting) throws IOException, Misuse {
    Wording wording = setting.wording();
    try {
      return new ClusterReader(wording, System::getenv).read(setting.home());
    } catch (WrongOperations e) {
      throw new Misuse(e.lines());
    }
  }
}
