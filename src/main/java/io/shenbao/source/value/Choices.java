package io.shenbao.source.value;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.shenbao.programme.Field;
import io.shenbao.programme.Similar;
import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads several options of one field, written one after the other or each with its box. Options may
 * hold marks that also stand between them: the longest that fits counts.
 */
final class Choices {

  private static final CharMatcher BETWEEN = CharMatcher.anyOf("、,;/|+\n");
  private static final CharMatcher EMPTY_BOXES = CharMatcher.anyOf("□☐");
  private static final CharMatcher TICKS = CharMatcher.anyOf("☑√✓✔■");
  private static final CharMatcher MARKS =
      BETWEEN.or(EMPTY_BOXES).or(TICKS).or(CharMatcher.is(' '));

  private static final CharMatcher BOXES = EMPTY_BOXES.or(TICKS);
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  /** An option in one of its spellings, compact. */
  private record Spelt(String spelling, String option) {}

  private final Field field;
  private final ImmutableList<Spelt> spellings;

  Choices(Field field) {
    this.field = field;
    this.spellings =
        field.options().entrySet().stream()
            .flatMap(
                option ->
                    Stream.concat(Stream.of(option.getKey()), option.getValue().stream())
                        .map(word -> new Spelt(Likeness.compact(word), option.getKey())))
            .sorted(Comparator.comparing((Spelt one) -> -one.spelling().length()))
            .collect(ImmutableList.toImmutableList());
  }

  Understood read(String typed) {
    String text = spaced(typed);
    if (BOXES.matchesAnyOf(text) && !BOXES.matches(text.strip().charAt(0))) {
      return unknown(Typed.strip(typed)); // whose boxes they are, nobody can tell
    }
    Set<String> chosen = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    boolean isTicked = true;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (MARKS.matches(c)) {
        isTicked = !EMPTY_BOXES.matches(c) && (TICKS.matches(c) || isTicked);
        at++;
        continue;
      }
      Spelt found = longest(text, at);
      int end = found == null ? MARKS.indexIn(text, at) : end(text, at, found.spelling());
      end = end < 0 ? text.length() : end;
      if (found == null) {
        unknown.add(text.substring(at, end));
      } else if (isTicked) {
        chosen.add(found.option());
      }
      isTicked = true;
      at = end;
    }
    return unknown.isEmpty() ? chosen(typed, chosen) : unknown(unknown.get(0));
  }

  private Understood chosen(String typed, Set<String> chosen) {
    if (chosen.isEmpty()) {
      return new Understood.Absent();
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    field.options().keySet().stream().filter(chosen::contains).forEach(list::add);
    String all = String.join("、", chosen);
    boolean isPlain = all.equals(typed.replace('\n', '、'));
    return new Understood.Read(list, isPlain ? "" : all);
  }

  private Understood unknown(String word) {
    String all = String.join("、", field.options().keySet());
    String meant = Similar.to(word, field.options().keySet()).orElse("");
    return meant.isEmpty()
        ? new Understood.Unclear(Normaliser.OPTION, "source.options", all, word)
        : new Understood.Unclear(Normaliser.OPTION, "source.options.meant", all, word, meant);
  }

  private @Nullable Spelt longest(String text, int at) {
    return spellings.stream()
        .filter(one -> end(text, at, one.spelling()) >= 0)
        .findFirst()
        .orElse(null);
  }

  /** Where a spelling that begins there ends, blanks aside; -1 where it does not stand there. */
  private static int end(String text, int from, String spelling) {
    int at = from;
    for (int i = 0; i < spelling.length(); i++) {
      while (i > 0 && at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at >= text.length() || text.charAt(at) != spelling.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at == text.length() || MARKS.matches(text.charAt(at)) ? at : -1;
  }

  /** As it is compared, with one blank where there were some, and lines kept apart. */
  private static String spaced(String typed) {
    StringBuilder text = new StringBuilder();
    for (String line : (Iterable<String>) typed.lines()::iterator) {
      text.append('\n');
      for (String word : WORDS.split(line)) {
        text.append(' ').append(Likeness.compact(word));
      }
    }
    return text.toString();
  }
}
