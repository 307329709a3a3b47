package io.shenbao.operation;

import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/cluster.yaml}. Without the file, or with nothing in it, there is none. */
public final class ClusterReader {

  private static final String FILE = "cluster.yaml";
  private static final int POSTGRESQL = 5432;
  private static final int ARTEMIS = 61_616;
  private static final int HOUR = 3600;
  private static final String ARROW = "=>";

  private final SettingFile file;

  /**
   * @param environment its variables, by name
   */
  public ClusterReader(Wording wording, Function<String, @Nullable String> environment) {
    this.file = new SettingFile(FILE, wording, environment);
  }

  /**
   * Reads the settings.
   *
   * @param home the folder that holds {@code config}; relative paths are below it
   * @return null: none are given
   * @throws WrongOperations with all mistakes there are
   */
  public @Nullable ClusterSettings read(Path home) throws IOException, WrongOperations {
    return file.read(home, root -> settings(root, home), Optional.<ClusterSettings>empty())
        .orElse(null);
  }

  private static Optional<ClusterSettings> settings(SettingMap root, Path home) {
    try (root;
        SettingMap database = root.map("database");
        SettingMap broker = root.map("broker")) {
      if (database == null && broker == null) {
        return Optional.empty();
      }
      if (database == null || broker == null) {
        root.needed(database == null ? "database" : "broker");
        return Optional.empty();
      }
      return Optional.of(
          new ClusterSettings(
              server(database, POSTGRESQL),
              database.needed("name"),
              server(broker, ARTEMIS),
              either(broker.text("queue"), "shenbao.ranges"),
              root.number("threads", 0, 0, 256),
              Duration.ofSeconds(root.number("lease", 30, 1, HOUR)),
              Duration.ofSeconds(root.number("patience", 600, 1, HOUR)),
              folders(root),
              metrics(root, home)));
    }
  }

  private static ClusterSettings.Server server(SettingMap map, int port) {
    Secret password = map.secret("password");
    if (password == null) {
      map.needed("password");
    }
    return new ClusterSettings.Server(
        map.needed("host"),
        map.number("port", port, 1, 65_535),
        map.choice("security", ClusterSettings.Security.TLS, ClusterSettings.Security.class),
        map.needed("user"),
        password == null ? new Secret("") : password);
  }

  private static List<ClusterSettings.Folder> folders(SettingMap root) {
    List<ClusterSettings.Folder> folders = new ArrayList<>();
    for (String pair : root.texts("folders")) {
      int arrow = pair.indexOf(ARROW);
      String theirs = arrow < 0 ? "" : plain(pair.substring(0, arrow));
      String here = arrow < 0 ? "" : plain(pair.substring(arrow + ARROW.length()));
      if (theirs.isEmpty() || here.isEmpty()) {
        root.problem("folders", "operation.folders", pair);
      } else {
        folders.add(new ClusterSettings.Folder(theirs, here));
      }
    }
    return folders;
  }

  private static String plain(String folder) {
    String stripped = folder.strip();
    boolean ends = stripped.endsWith("/") || stripped.endsWith("\\");
    return ends ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private static @Nullable Path metrics(SettingMap root, Path home) {
    String file = root.text("metrics");
    if (file.isEmpty()) {
      return null;
    }
    if (!file.endsWith(".prom")) {
      root.problem("metrics", "operation.prom", file);
    }
    return home.resolve(file);
  }

  private static String either(String given, String standard) {
    return given.isEmpty() ? standard : given;
  }
}
