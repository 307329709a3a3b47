package io.shenbao.cli.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Windows' Explorer starts a batch file: {@code cmd.exe /c ""C:\Shenbao\shenbao.cmd" C:\a&b
 * "C:\c d""}. It puts quotes round a path with a blank in it and round no other, so that cmd cuts
 * {@code C:\a&b} in two; the line itself is whole.
 */
public final class Explorer {

  /** The files of the archive that may be double-clicked. */
  public static final Set<String> STARTERS = Set.of("shenbao.cmd", "新建申报.cmd", "检查申报.cmd");

  private static final String BEGIN = "/c \"\"";

  private Explorer() {}

  /**
   * What was dropped on one of our starters.
   *
   * @param line the command line of the shell that runs the batch file; null when there is none
   * @return null when Explorer did not start it: it was typed, or another batch file called it
   */
  public static @Nullable List<String> dropped(@Nullable String line) {
    if (line == null) {
      return null;
    }
    int begin = line.toLowerCase(Locale.ROOT).indexOf(BEGIN);
    int end = begin < 0 ? -1 : line.indexOf('"', begin + BEGIN.length());
    if (end < 0) {
      return null;
    }
    String script = line.substring(begin + BEGIN.length(), end);
    String name = script.substring(script.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    String rest = line.substring(end + 1).stripTrailing();
    return STARTERS.contains(name)
        ? paths(rest.endsWith("\"") ? rest.substring(0, rest.length() - 1) : rest)
        : null;
  }

  private static List<String> paths(String text) {
    List<String> paths = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    boolean quoted = false;
    for (char letter : (text + " ").toCharArray()) {
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ' ' && !quoted) {
        if (!path.isEmpty()) {
          paths.add(path.toString());
        }
        path.setLength(0);
      } else {
        path.append(letter);
      }
    }
    if (!path.isEmpty()) {
      paths.add(path.toString().strip());
    }
    return paths;
  }
}
