package io.shenbao.check.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import io.shenbao.programme.Field;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types of the form for CEL, so that a misspelt field is an error when a rule is compiled.
 * Every value may be null: it is when absent.
 */
@SuppressWarnings("Immutable") // filled by the constructor and never changed after it
final class FormTypes implements CelTypeProvider {

  static final StructTypeReference APPLICATION = StructTypeReference.create("shenbao.Application");
  static final StructTypeReference FACTS = StructTypeReference.create("shenbao.Facts");
  static final StructTypeReference WORDS = StructTypeReference.create("shenbao.Words");
  static final StructTypeReference WORD_LIST = StructTypeReference.create("shenbao.WordList");
  static final StructTypeReference TABLES = StructTypeReference.create("shenbao.Tables");
  static final StructTypeReference SCORE = StructTypeReference.create("shenbao.Score");
  static final StructTypeReference REVIEW = StructTypeReference.create("shenbao.Review");
  static final StructTypeReference MONEY = StructTypeReference.create("shenbao.Money");
  static final StructTypeReference INDICATOR = StructTypeReference.create("shenbao.Indicator");

  /** The fact that has the lists that the bureau hands in. */
  static final String LISTS = "lists";

  /** All rows of a grid, as a list that expressions can go through. */
  static final String ROWS = "rows";

  private final Map<String, CelType> types = new LinkedHashMap<>();

  /**
   * @param evidence what its evidence may say
   */
  FormTypes(Programme programme, EvidenceTypes evidence) {
    declare(
        INDICATOR,
        ImmutableMap.of(
            "value", SimpleType.DOUBLE, "unit", SimpleType.STRING, "kind", SimpleType.STRING));
    declare(
        MONEY,
        ImmutableMap.of(
            "value", SimpleType.DOUBLE,
            "unit", SimpleType.STRING,
            "currency", SimpleType.STRING));
    CelType texts = ListType.create(SimpleType.STRING);
    Map<String, CelType> facts = new LinkedHashMap<>();
    facts.put("edition", SimpleType.STRING);
    facts.put("prevailingEdition", SimpleType.STRING);
    facts.put("scenarios", texts);
    facts.put("groups", texts);
    facts.put("stages", texts);
    facts.put("deadline", SimpleType.STRING);
    facts.put("year", SimpleType.INT);
    facts.put("listed", NullableType.create(SimpleType.BOOL));
    facts.put("similarListed", SimpleType.STRING);
    for (FactList list : FactList.values()) {
      StructTypeReference item = declare(itemOf(list), list.fields());
      if (list != FactList.SCORES) {
        facts.put(list.key(), ListType.create(item));
      }
    }
    evidence.declare(this::declare);
    facts.put(EvidenceTypes.NAME, EvidenceTypes.EVIDENCE);
    facts.put(LISTS, declareLists(programme.lists()));
    declare(FACTS, facts);
    declare(WORD_LIST, Map.of());
    declare(WORDS, Maps.asMap(programme.words().keySet(), name -> WORD_LIST));
    declare(
        REVIEW,
        ImmutableMap.of(
            "outcome", SimpleType.STRING,
            "open", SimpleType.INT,
            "waived", SimpleType.INT,
            "text", SimpleType.STRING));
    declare(APPLICATION, fields(programme.form().sections()));
  }

  /** Declares the tables beside the pack. */
  void declareTables(Map<String, Reference.Table> tables) {
    Map<String, CelType> all = new LinkedHashMap<>();
    tables.forEach((name, table) -> all.put(name, rows("shenbao.table." + name, table.columns())));
    declare(TABLES, all);
  }

  /** Declares the lists that the bureau may hand in; one that it does not is null. */
  private StructTypeReference declareLists(Map<String, Reference.Listing> lists) {
    Map<String, CelType> all = new LinkedHashMap<>();
    lists.forEach(
        (name, list) -> {
          Map<String, Boolean> columns =
              Maps.transformValues(list.columns(), Reference.Column::numeric);
          all.put(name, rows("shenbao.list." + name, columns));
        });
    return declare(StructTypeReference.create("shenbao.Lists"), all);
  }

  /** A list of rows whose cells may be empty; {@code true} is a column of numbers. */
  private CelType rows(String name, Map<String, Boolean> columns) {
    Map<String, CelType> cells = new LinkedHashMap<>();
    columns.forEach(
        (key, numeric) ->
            cells.put(key, NullableType.create(numeric ? SimpleType.DOUBLE : SimpleType.STRING)));
    return ListType.create(declare(StructTypeReference.create(name), cells));
  }

  /** Declares what the points table gives. */
  void declareScore(Set<String> keys) {
    Map<String, CelType> score = new LinkedHashMap<>();
    keys.forEach(key -> score.put(key, itemOf(FactList.SCORES)));
    score.put(LetValues.ITEMS, ListType.create(itemOf(FactList.SCORES)));
    score.put("total", SimpleType.DOUBLE);
    score.put("full", SimpleType.DOUBLE);
    declare(SCORE, score);
  }

  /** The type of one item of a list, or of one row of a grid. */
  static StructTypeReference itemOf(Node list) {
    return StructTypeReference.create("shenbao.form." + list.path() + ".item");
  }

  /** The type of one item of a list of facts. */
  static StructTypeReference itemOf(FactList list) {
    return StructTypeReference.create("shenbao.facts." + list.key() + ".item");
  }

  private Map<String, CelType> fields(Map<String, Node> children) {
    Map<String, CelType> fields = new LinkedHashMap<>();
    children.forEach((key, node) -> fields.put(key, type(node)));
    return fields;
  }

  private CelType type(Node node) {
    if (node instanceof Field field) {
      return switch (field.type()) {
        case NUMBER, PERCENT -> NullableType.create(SimpleType.DOUBLE);
        case INTEGER, YEAR -> NullableType.create(SimpleType.INT);
        case BOOLEAN -> NullableType.create(SimpleType.BOOL);
        case INDICATOR -> INDICATOR;
        case MONEY -> MONEY;
        case OPTIONS -> ListType.create(SimpleType.STRING);
        default -> NullableType.create(SimpleType.STRING);
      };
    }
    if (node instanceof Items items) {
      Map<String, CelType> fields = fields(items.children());
      fields.putIfAbsent("number", SimpleType.INT);
      return ListType.create(declare(itemOf(items), fields));
    }
    if (node instanceof Group group && group.grid()) {
      group.children().values().stream()
          .findFirst()
          .ifPresent(
              row -> {
                Map<String, CelType> fields = fields(row.children());
                fields.putIfAbsent("key", SimpleType.STRING);
                fields.putIfAbsent("label", SimpleType.STRING);
                declare(itemOf(group), fields);
              });
      Map<String, CelType> rows = new LinkedHashMap<>();
      group.children().keySet().forEach(row -> rows.put(row, itemOf(group)));
      rows.putIfAbsent(ROWS, ListType.create(itemOf(group)));
      return declare(StructTypeReference.create("shenbao.form." + group.path()), rows);
    }
    return declare(
        StructTypeReference.create("shenbao.form." + node.path()), fields(node.children()));
  }

  private StructTypeReference declare(StructTypeReference name, Map<String, CelType> fields) {
    types.put(
        name.name(),
        StructType.create(
            name.name(),
            ImmutableSet.copyOf(fields.keySet()),
            field -> Optional.ofNullable(fields.get(field))));
    return name;
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(types.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(types.get(name));
  }
}
