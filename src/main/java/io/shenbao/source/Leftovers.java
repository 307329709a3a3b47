package io.shenbao.source;

import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a folder that holds no application, and so why it holds none. */
final class Leftovers {

  /** So many reasons are told of a folder. */
  private static final int MOST_REASONS = 4;

  static final String WORKBOOK = "survey.workbook";
  static final String BROKEN = "survey.broken";
  static final String YAML = "survey.yaml";
  static final String LINK = "survey.link";
  static final String DEEP = "survey.deep";
  static final String SHUT = "survey.shut";

  /** The reasons that name files, the most telling first. */
  private static final List<String> ORDER = order();

  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private int others;

  private static List<String> order() {
    List<String> order = new ArrayList<>(List.of(WORKBOOK, BROKEN, YAML));
    for (NotReadYet kind : NotReadYet.values()) {
      if (kind.isUnread()) {
        order.add(kind.key());
      }
    }
    order.addAll(List.of(LINK, SHUT, DEEP, NotReadYet.WORD.key()));
    return List.copyOf(order);
  }

  /**
   * Takes down a file, link or folder for a reason.
   *
   * @param path relative to the input
   */
  void add(String reason, String path) {
    files.computeIfAbsent(reason, key -> new ArrayList<>()).add(path);
  }

  /** Takes down a file that looks like no source at all. */
  void addOther() {
    others++;
  }

  /** Whether some of it could not be looked into. */
  boolean isShut() {
    return files.containsKey(SHUT);
  }

  void addAll(Leftovers below) {
    below.files.forEach(
        (reason, paths) -> files.computeIfAbsent(reason, key -> new ArrayList<>()).addAll(paths));
    others += below.others;
  }

  /**
   * Why nothing was judged.
   *
   * @param path of the folder, or of the file itself
   */
  List<Sentence> reasons(String path) {
    List<Sentence> reasons = new ArrayList<>();
    for (String reason : ORDER) {
      List<String> there = files.getOrDefault(reason, List.of());
      if (!there.isEmpty() && reasons.size() < MOST_REASONS) {
        reasons.add(reason(reason, there, path));
      }
    }
    if (reasons.isEmpty()) {
      reasons.add(
          others == 0 ? Sentence.of("survey.empty") : Sentence.of("survey.evidence", others));
    }
    return List.copyOf(reasons);
  }

  private static Sentence reason(String reason, List<String> there, String path) {
    String first = there.get(0);
    if (first.equals(path)) {
      return Sentence.of(reason);
    }
    String name = first.startsWith(path + "/") ? first.substring(path.length() + 1) : first;
    return there.size() == 1
        ? Sentence.of("survey.in", Sentence.of(reason), name)
        : Sentence.of("survey.in.more", Sentence.of(reason), name, there.size());
  }
}
