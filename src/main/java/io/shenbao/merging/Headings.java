package io.shenbao.merging;

import io.shenbao.merging.TextTable.TextCell;
import io.shenbao.merging.TextTable.TextRow;
import io.shenbao.programme.Field;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Roles;
import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which column is which, by what stands above it: the headings of the pack's summary table, the
 * labels of its form, and the other words that the pack lists. An exact heading goes before one
 * that ends with a known word, that before one that only has it in it.
 */
final class Headings {

  static final String NUMBER = "number";
  static final String NAME = "name";
  static final String FACTORY = "factory";
  static final String SCENARIOS = "scenarios";
  static final String CONTACT = "contact";
  static final String PHONE = "phone";
  static final String REMARK = "remark";
  static final String IDENTITY = "identity";
  static final String INDUSTRY = "industry";
  static final String RECOMMENDER = "recommender";

  /** With the name, two of these make a row one of headings. */
  private static final List<String> TELLING = List.of(FACTORY, SCENARIOS, CONTACT, PHONE, REMARK);

  private static final int ENOUGH = 2;
  private static final int LONGEST = 40;
  private static final int SHORTEST = 2;
  private static final int MOST_ROWS = 3;

  private final Map<String, Set<String>> words = new LinkedHashMap<>();
  private final Set<String> telling = new LinkedHashSet<>(TELLING);

  Headings(Programme programme) {
    programme.summary().columns().forEach(this::add);
    telling.addAll(programme.summary().own().keySet());
    Roles roles = programme.roles();
    label(programme, NAME, roles.name());
    label(programme, FACTORY, roles.factory());
    label(programme, CONTACT, roles.contact());
    label(programme, PHONE, roles.phone());
    label(programme, IDENTITY, roles.identity());
    programme.summary().also().forEach((key, also) -> also.forEach(word -> add(key, word)));
    programme
        .form()
        .nodes()
        .filter(node -> node instanceof Field field && field.format().equals(INDUSTRY))
        .forEach(node -> add(INDUSTRY, node.caption().label()));
  }

  private void label(Programme programme, String key, @Nullable String path) {
    Optional<Node> node = path == null ? Optional.empty() : programme.form().find(path);
    node.ifPresent(
        found -> {
          add(key, found.caption().label());
          add(key, found.caption().name());
        });
  }

  private void add(String key, String word) {
    words.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(plain(word));
  }

  /**
   * What a row of headings says of the columns.
   *
   * @param at key to column from 0
   * @param others headings of columns that are not taken over, by column
   * @param joint whether contact and phone share a column
   * @param rows how many rows the headings take
   * @param width how many columns there are
   */
  record Columns(
      Map<String, Integer> at, Map<Integer, String> others, boolean joint, int rows, int width) {

    /** The cell of a column; null when the table or the row has none. */
    @Nullable TextCell cell(TextRow row, String key) {
      Integer column = at.get(key);
      return column == null ? null : row.cells().get(column);
    }
  }

  private record Match(int column, String key, int score) {}

  /** The columns, when the row at an index is one of headings. */
  Optional<Columns> at(List<TextRow> rows, int index) {
    Columns best = null;
    for (int height = 1; height <= MOST_ROWS && index + height <= rows.size(); height++) {
      if (height > 1 && !isJoined(rows.get(index), rows.get(index + height - 1))) {
        break;
      }
      Columns columns = columns(rows.subList(index, index + height));
      if (isEnough(columns) && (best == null || columns.at().size() >= best.at().size())) {
        best = columns;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether a row is the second or third of headings: some cell reaches down into it. */
  private static boolean isJoined(TextRow first, TextRow below) {
    return first.cells().entrySet().stream()
        .anyMatch(
            cell -> {
              TextCell under = below.cells().get(cell.getKey());
              return under != null
                  && !under.text().isEmpty()
                  && under.area() == cell.getValue().area();
            });
  }

  private boolean isEnough(Columns columns) {
    return columns.at().containsKey(NAME)
        && telling.stream().filter(columns.at()::containsKey).count() >= ENOUGH;
  }

  private Columns columns(List<TextRow> rows) {
    Map<Integer, List<String>> texts = texts(rows);
    List<Match> matches = new ArrayList<>();
    texts.forEach(
        (column, lines) ->
            words.forEach(
                (key, labels) -> {
                  int score = lines.stream().mapToInt(line -> score(line, labels)).max().orElse(0);
                  if (score > 0 && !key.equals(RECOMMENDER)) {
                    matches.add(new Match(column, key, score));
                  }
                }));
    matches.sort(Comparator.comparingInt(Match::score).reversed().thenComparing(Match::column));
    Map<String, Integer> at = new LinkedHashMap<>();
    for (Match match : matches) {
      if (!at.containsKey(match.key()) && !at.containsValue(match.column())) {
        at.put(match.key(), match.column());
      }
    }
    boolean joint = joins(at, texts);
    if (joint) {
      at.put(CONTACT, at.get(PHONE));
    }
    Map<Integer, String> others = new TreeMap<>();
    texts.forEach(
        (column, lines) -> {
          if (!at.containsValue(column)) {
            others.put(column, shown(rows, column));
          }
        });
    int width =
        1
            + rows.stream()
                .mapToInt(row -> row.cells().isEmpty() ? 0 : row.cells().lastKey())
                .max()
                .orElse(0);
    return new Columns(at, others, joint, rows.size(), width);
  }

  /** Whether the column of the phone is headed as that of the contact too. */
  private boolean joins(Map<String, Integer> at, Map<Integer, List<String>> texts) {
    Integer phone = at.get(PHONE);
    return phone != null
        && !at.containsKey(CONTACT)
        && texts.getOrDefault(phone, List.of()).stream()
            .anyMatch(line -> score(line, words.getOrDefault(CONTACT, Set.of())) > 0);
  }

  /** For each column what may be its heading: the lowest row's text, and all rows' together. */
  private static Map<Integer, List<String>> texts(List<TextRow> rows) {
    Map<Integer, List<String>> texts = new TreeMap<>();
    Map<Integer, Integer> areas = new HashMap<>();
    for (TextRow row : rows) {
      row.cells()
          .forEach(
              (column, cell) -> {
                Integer above = areas.put(column, cell.area());
                boolean isNew = above == null || above != cell.area();
                if (isNew && !cell.text().isEmpty() && cell.text().length() <= LONGEST) {
                  List<String> lines = texts.computeIfAbsent(column, k -> new ArrayList<>());
                  String whole = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
                  lines.clear();
                  lines.add(plain(cell.text()));
                  lines.add(whole + plain(cell.text()));
                }
              });
    }
    return texts;
  }

  private static String shown(List<TextRow> rows, int column) {
    Set<String> texts = new LinkedHashSet<>();
    for (TextRow row : rows) {
      TextCell cell = row.cells().get(column);
      if (cell != null) {
        texts.add(Likeness.compact(cell.text()));
      }
    }
    return String.join("", texts);
  }

  private static int score(String heading, Set<String> labels) {
    int best = 0;
    for (String label : labels) {
      int score = 0;
      if (heading.equals(label)) {
        score = 1_000;
      } else if (label.length() >= SHORTEST && heading.endsWith(label)) {
        score = 500 + label.length();
      } else if (heading.length() > SHORTEST && label.endsWith(heading)) {
        score = 400 + heading.length();
      } else if (label.length() >= SHORTEST && heading.contains(label)) {
        score = 300 + label.length();
      }
      best = Math.max(best, score);
    }
    return best;
  }

  /** Whether a text is headed by what the pack calls the recommending body. */
  boolean isRecommender(String text) {
    String plain = Likeness.key(text);
    return words.getOrDefault(RECOMMENDER, Set.of()).stream().anyMatch(plain::startsWith);
  }

  /** Without white space, marks at the end and what stands in brackets. */
  static String plain(String text) {
    String key = Likeness.key(text);
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth == 0 && c != ':' && c != '*') {
        plain.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return plain.isEmpty() ? key : plain.toString();
  }
}
