package io.shenbao.source.value;

import com.google.common.base.CharMatcher;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Similar;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Plain;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The one normalisation that every typed value goes through before it is checked; docs/sources.md
 * says what it does.
 */
public final class Normaliser {

  /** The rule that a value can be read as its field's type. */
  public static final String UNREADABLE = "unreadable-value";

  static final String OPTION = "option";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> YES =
      Set.of("是", "有", "true", "yes", "y", "1", "☑", "√", "✓", "✔", "■", "对");
  private static final Set<String> NO =
      Set.of("否", "没有", "false", "no", "n", "0", "□", "☐", "×", "✗", "不是");

  /** What says of other values that there are none, and of a question that the answer is no. */
  private static final Set<String> NONE = Set.of("无", "暂无", "/");

  private static final Set<String> PLAIN_YES_NO = Set.of("是", "否", "true", "false");
  private static final Pattern INDUSTRY = Pattern.compile("([A-Z０-９0-9]+)[\\s\u00a0\u3000+＋]*(.*)");

  /** The number of a name in the list that it was copied from. */
  private static final Pattern NUMBERED = Pattern.compile("[(（]?\\d{1,2}[)）]?[.．、:：)）\\s]*(\\D.*)");

  /** No number, date or option is longer, blanks included. */
  private static final int LONGEST = 1_000;

  /** No choice of several options is longer. */
  private static final int LONGEST_LIST = 20_000;

  private static final CharMatcher APOSTROPHES = CharMatcher.anyOf("'‘’＇`");

  private static final String TICKS = "☑√✓■";

  /** What may stand after an edition's year, the longest first. */
  private static final List<String> VERSIONS = List.of("年版", "版", "年");

  private final Map<String, Catalogue> editions;

  public Normaliser(Programme programme) {
    this.editions = programme.editions();
  }

  /** Reads one value of a field; {@code typed} is as it stands in the source. */
  public Understood read(Field field, String typed) {
    String text = Typed.strip(typed);
    boolean isNo = field.type() == FieldType.BOOLEAN && NONE.contains(Likeness.compact(text));
    if (Typed.isNothing(text) && !isNo) {
      return new Understood.Absent();
    }
    return switch (field.type()) {
      case TEXT -> text(field, text);
      case PROSE -> new Understood.Read(NODES.stringNode(text.replace("\r\n", "\n")), "");
      case OPTIONS -> new Choices(field).read(Plain.beginning(text, LONGEST_LIST));
      case STAGE -> numbered(text, catalogue -> catalogue.stages().keySet());
      case SCENARIO -> numbered(text, catalogue -> catalogue.scenarios().keySet());
      default -> shortValue(field, Plain.beginning(text, LONGEST));
    };
  }

  /** A value that is never long; one that is cut off with a mark can't be read. */
  private Understood shortValue(Field field, String text) {
    return switch (field.type()) {
      case NUMBER, INTEGER, PERCENT, INDICATOR -> new Numbers(field).read(text);
      case MONEY -> new Money(field).read(text);
      case ID_NUMBER -> idNumber(text);
      case BOOLEAN -> yesOrNo(text);
      case OPTION -> option(field, text);
      case DATE -> Dates.date(text);
      case YEAR -> Dates.year(text);
      case EDITION -> edition(text);
      case TEXT, PROSE, OPTIONS, FILE, STAGE, SCENARIO ->
          new Understood.Read(NODES.stringNode(text), "");
    };
  }

  private static Understood text(Field field, String text) {
    if (field.format().isEmpty() || field.isPicture()) {
      return new Understood.Read(NODES.stringNode(text.replace('\u00a0', ' ')), "");
    }
    String bare = withoutApostrophe(text);
    String code = field.format().equals("industry") ? industry(bare) : Likeness.compact(bare);
    if (field.format().equals("credit-code")) {
      code = code.toUpperCase(Locale.ROOT);
    }
    return new Understood.Read(NODES.stringNode(code), code.equals(text) ? "" : code);
  }

  private static Understood idNumber(String text) {
    String plain = IdNumber.plain(withoutApostrophe(text));
    Optional<String> fault = IdNumber.fault(plain);
    return fault.isPresent()
        ? new Understood.Unclear(UNREADABLE, fault.get(), plain.length())
        : new Understood.Read(NODES.stringNode(plain), plain.equals(text) ? "" : plain);
  }

  /** Excel's sign of a text, where somebody has typed it into one. */
  private static String withoutApostrophe(String text) {
    return APOSTROPHES.matchesAnyOf(text.substring(0, 1)) ? text.substring(1) : text;
  }

  /** A name of the catalogue, also with its number there, or in another spelling. */
  private Understood numbered(String text, Function<Catalogue, Set<String>> names) {
    if (isListed(text, names)) {
      return new Understood.Read(NODES.stringNode(text), "");
    }
    Matcher matcher = NUMBERED.matcher(text);
    String name = matcher.matches() ? matcher.group(1) : text;
    String meant = isListed(name, names) ? name : spelled(name, names);
    return new Understood.Read(NODES.stringNode(meant.isEmpty() ? text : meant), meant);
  }

  /** The one name of all editions that is spelled so; empty when there is none, or several. */
  private String spelled(String name, Function<Catalogue, Set<String>> names) {
    String sound = CatalogueSpelling.of(name);
    List<String> meant =
        editions.values().stream()
            .flatMap(one -> names.apply(one).stream())
            .filter(listed -> CatalogueSpelling.of(listed).equals(sound))
            .distinct()
            .toList();
    return meant.size() == 1 ? meant.get(0) : "";
  }

  private boolean isListed(String name, Function<Catalogue, Set<String>> names) {
    return editions.values().stream().anyMatch(one -> names.apply(one).contains(name));
  }

  /** Only the code and the space after it: a name may hold full-width marks that belong to it. */
  private static String industry(String text) {
    Matcher matcher = INDUSTRY.matcher(text);
    return matcher.matches()
        ? Likeness.compact(matcher.group(1))
            + (matcher.group(2).isEmpty() ? "" : " " + matcher.group(2))
        : text;
  }

  private static Understood yesOrNo(String text) {
    String word = Likeness.compact(text).toLowerCase(Locale.ROOT);
    boolean yes = YES.contains(word);
    if (!yes && !NO.contains(word) && !NONE.contains(word)) {
      return new Understood.Unclear(UNREADABLE, "source.boolean");
    }
    return new Understood.Read(
        NODES.booleanNode(yes), PLAIN_YES_NO.contains(text) ? "" : yes ? "是" : "否");
  }

  private static Understood option(Field field, String text) {
    String word = unticked(Likeness.compact(text));
    for (Map.Entry<String, List<String>> option : field.options().entrySet()) {
      boolean alias =
          option.getValue().stream().anyMatch(other -> Likeness.compact(other).equals(word));
      if (Likeness.compact(option.getKey()).equals(word) || alias) {
        return new Understood.Read(
            NODES.stringNode(option.getKey()), text.equals(option.getKey()) ? "" : option.getKey());
      }
    }
    String meant = Similar.to(word, field.options().keySet()).orElse("");
    String all = String.join("、", field.options().keySet());
    return meant.isEmpty()
        ? new Understood.Unclear(OPTION, "source.option", all)
        : new Understood.Unclear(OPTION, "source.option.meant", all, meant);
  }

  private static String unticked(String word) {
    return !word.isEmpty() && TICKS.indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
  }

  private static String withoutVersion(String word) {
    for (String version : VERSIONS) {
      if (word.endsWith(version)) {
        return word.substring(0, word.length() - version.length());
      }
    }
    return word;
  }

  private Understood edition(String text) {
    String word = withoutVersion(Likeness.compact(text));
    String edition = editions.containsKey(word) ? word : text;
    return new Understood.Read(NODES.stringNode(edition), edition.equals(text) ? "" : edition);
  }
}
