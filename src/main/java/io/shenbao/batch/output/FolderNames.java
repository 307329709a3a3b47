package io.shenbao.batch.output;

import com.google.common.base.Splitter;
import io.shenbao.source.archive.UnpackedArchives;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where applications' documents go: to the folder of the same path, unless that would stand where
 * the run's own files do; then it has a suffix, the same one in every run.
 */
public final class FolderNames {

  private static final String SUFFIX = "-申报";

  private final String root;
  private final Set<String> shared = new LinkedHashSet<>();
  private final Map<String, String> renamed = new LinkedHashMap<>();

  /**
   * @param root what the input folder itself counts as, when it is the application
   * @param paths of all applications
   * @param earlier folders by path, from earlier runs
   */
  public FolderNames(String root, List<String> paths, Map<String, String> earlier) {
    this.root = root;
    Set<String> seen = new LinkedHashSet<>();
    for (String path : paths) {
      if (!seen.add(folded(withoutEndings(path)))) {
        shared.add(folded(withoutEndings(path)));
      }
    }
    Set<String> taken = new LinkedHashSet<>();
    for (String path : paths) {
      taken.add(folded(first(named(path))));
    }
    for (String path : paths) {
      String name = first(named(path));
      if (OutputNames.isReserved(name) && !renamed.containsKey(name)) {
        String before = first(earlier.getOrDefault(path, ""));
        boolean isKept = before.startsWith(name + SUFFIX) && !taken.contains(folded(before));
        String other = isKept ? before : free(name + SUFFIX, taken);
        taken.add(folded(other));
        renamed.put(name, other);
      }
    }
  }

  /** An application's folder, relative to the output. */
  public String of(String path) {
    String folder = named(path);
    String name = first(folder);
    return renamed.getOrDefault(name, name) + folder.substring(name.length());
  }

  /** What came in an archive lies where it would had it come in a folder, unless another does. */
  private String named(String path) {
    if (path.equals(".")) {
      return root;
    }
    String folder = withoutEndings(path);
    return shared.contains(folded(folder)) ? path : folder;
  }

  private static String withoutEndings(String path) {
    return Splitter.on('/')
        .splitToStream(path)
        .map(UnpackedArchives::withoutEnding)
        .collect(Collectors.joining("/"));
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; taken.contains(folded(free)); i++) {
      free = name + i;
    }
    return free;
  }

  private static String first(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
