package io.shenbao.source.form;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * What the form on paper says itself: the words of the pack's template beside its tags, and those
 * of the pack's hints, notes and samples.
 */
public final class PaperForm {

  private final Map<String, Set<String>> names = new LinkedHashMap<>();
  private final Set<String> derived = new LinkedHashSet<>();
  private final Set<String> lines = new LinkedHashSet<>();
  private final Set<String> repeats = new LinkedHashSet<>();
  private final Set<String> rows = new LinkedHashSet<>();
  private final Map<String, List<PaperColumns>> columns = new LinkedHashMap<>();
  private final StringBuilder words = new StringBuilder();
  private final List<PaperLine> filled = new ArrayList<>();
  private final Map<PaperLine, String> below = new LinkedHashMap<>();

  private static final Splitter PAUSE = Splitter.on(CharMatcher.anyOf("：:\t\n \u3000\u00a0"));
  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

  /** A pack's template of its form. */
  private static final String TEMPLATE = "application.docx";

  /** A number that counts something. */
  private static final int MOST_DIGITS = 3;

  /** Shorter words of the form may be somebody's own. */
  private static final int SHORTEST = 4;

  private PaperForm() {}

  /** Of a pack whose template is not at hand: its hints, notes and samples. */
  public static PaperForm of(Programme programme) {
    PaperForm paper = new PaperForm();
    paper.say(programme.title());
    paper.say(programme.issuer());
    programme.form().nodes().forEach(paper::say);
    return paper;
  }

  /**
   * Of a pack and its template.
   *
   * @throws IOException when the template can't be read
   */
  public static PaperForm of(Programme programme, Path template) throws IOException {
    PaperForm paper = of(programme);
    new PaperReading(new FormTree(programme), paper).read(WordFile.read(template).blocks());
    return paper;
  }

  /**
   * Of a pack and its template, where that can be read.
   *
   * @param templates the pack's folder of templates, or that which holds a folder for each pack
   */
  public static PaperForm in(Path templates, Programme programme) {
    List<Path> places = new ArrayList<>();
    programme.lineage().forEach(id -> places.add(templates.resolve(id).resolve(TEMPLATE)));
    places.add(templates.resolve(TEMPLATE));
    for (Path place : places) {
      if (Files.isRegularFile(place)) {
        try {
          return of(programme, place);
        } catch (IOException e) {
          LoggerFactory.getLogger(PaperForm.class).warn("not read: {}", place, e);
        }
      }
    }
    return of(programme);
  }

  private void say(Node node) {
    say(node.caption().label());
    say(node.caption().hint());
    say(node.caption().note());
  }

  /** LabelWords that stand together on the form. */
  void say(String text) {
    String key = LabelWords.key(text);
    if (!key.isEmpty()) {
      words.append('\n').append(key);
      lines.add(key);
      lines.add(LabelWords.key(LabelWords.unnumbered(text)));
    }
  }

  /** A label that stands before a field. */
  void name(String path, String label) {
    names.computeIfAbsent(path, any -> new LinkedHashSet<>()).add(LabelWords.key(label));
  }

  /** A label after which only that stands which is worked out of other values. */
  void derived(String label) {
    derived.addAll(LabelWords.keys(label));
  }

  /** How a line begins that repeats what stands elsewhere. */
  void repeats(String beginning) {
    repeats.add(LabelWords.key(beginning));
  }

  /** A line with several places to fill in. */
  void line(PaperLine line) {
    filled.add(line);
  }

  /** A list that has a row an item. */
  void rows(String list) {
    rows.add(list);
  }

  /** A row with a cell for each item of a list. */
  void columns(PaperColumns row) {
    columns.computeIfAbsent(row.list(), none -> new ArrayList<>()).add(row);
  }

  /** All of them, by the paths of the lists. */
  Map<String, List<PaperColumns>> columns() {
    return Collections.unmodifiableMap(columns);
  }

  boolean isInRows(Items list) {
    return rows.contains(list.path());
  }

  /** What is filled in below a line with several places, without a heading of its own. */
  void follows(PaperLine line, String path) {
    below.put(line, path);
  }

  /** What is filled in right below a line; empty for nothing. */
  String below(PaperLine line) {
    return below.getOrDefault(line, "");
  }

  /** Which line of the form's with several places a line is. */
  Optional<PaperLine> lineOf(Line line) {
    return filled.stream().filter(one -> one.matches(line)).findFirst();
  }

  Set<String> names(String path) {
    return names.getOrDefault(path, Set.of());
  }

  boolean isDerived(String label) {
    return LabelWords.keys(label).stream().anyMatch(derived::contains);
  }

  /** Whether a line repeats what is said elsewhere: it begins so, and a number follows. */
  boolean isRepeated(String text) {
    String key = LabelWords.key(text);
    return repeats.stream()
        .anyMatch(
            one ->
                key.startsWith(one)
                    && key.length() > one.length()
                    && Character.isDigit(key.charAt(one.length())));
  }

  /** Whether a whole line is one of the form's. */
  boolean isLine(String text) {
    return LabelWords.keys(text).stream().anyMatch(lines::contains);
  }

  /** Whether some words are the form's own, one by one or all together. */
  boolean says(String text) {
    return saysIt(text)
        || PAUSE.splitToList(text).stream()
            .filter(one -> !LabelWords.key(one).isEmpty())
            .allMatch(this::saysIt);
  }

  private boolean saysIt(String text) {
    String key = LabelWords.key(LabelWords.unnumbered(text));
    String plain = DIGITS.removeFrom(key);
    return plain.isEmpty()
        ? key.length() <= MOST_DIGITS
        : lines.contains(key)
            || lines.contains(plain)
            || (key.length() >= SHORTEST && words.indexOf(key) >= 0);
  }

  /** All lines of the form, for those who have to see them. */
  List<String> lines() {
    return List.copyOf(lines);
  }
}
