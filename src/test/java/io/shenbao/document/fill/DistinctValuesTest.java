package io.shenbao.document.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.application.Origins;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every field holds another value, and each is found wherever the form prints it. */
class DistinctValuesTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Printed more than once: cover, scenario lists, heading of 附1-2. */
  private static final Map<String, Integer> TIMES =
      Map.of(
          "applicant.name", 2,
          "factory.name", 2,
          "scenarios.stage", 2,
          "scenarios.scenario", 3,
          "scenarios.name", 3);

  /** Options that the form prints as boxes; those of lists are printed as text. */
  private static final Set<String> TICKED =
      Set.of(
          "applicant.ownership", "applicant.size", "applicant.maturity.level", "factory.category");

  @TempDir static Path cache;
  private static Programme programme;
  private static Documents documents;
  private int next;
  private int option;
  private final Map<String, List<String>> printed = new LinkedHashMap<>();

  @BeforeAll
  static void load() throws Exception {
    programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), WORDING)
                .read("hunan-advanced-2025")
                .programme());
    documents = Documents.load(programme, WORDING, Path.of("templates"), cache);
  }

  @Test
  void standWhereverTheFormPrintsThemAndNowhereElse() throws IOException {
    ObjectNode tree = children(programme.form().sections());

    String text = String.join("\n", blocks(fill(tree)));

    printed.forEach(
        (path, values) -> {
          int times = TIMES.getOrDefault(path, 1);
          for (String value : values) {
            assertThat(count(text, value)).as("%s, %s", path, value).isEqualTo(times);
          }
        });
    assertThat(printed.values().stream().mapToInt(List::size).sum()).isGreaterThan(150);
    assertThat(text).doesNotContain("{{", "【待填");
  }

  @Test
  void tickEveryOptionOnceInTurn() throws IOException {
    for (option = 0; option < 5; option++) {
      next = 0;
      String text = String.join("\n", blocks(fill(children(programme.form().sections()))));
      for (Node node : programme.form().nodes().toList()) {
        if (node instanceof Field field
            && field.type() == FieldType.OPTION
            && TICKED.contains(field.path())
            && option < field.options().size()) {
          List<String> options = List.copyOf(field.options().keySet());
          for (int i = 0; i < options.size(); i++) {
            assertThat(text).contains((i == option ? "☑" : "□") + options.get(i));
          }
        }
      }
    }
  }

  @Test
  void tickYesAndNo() throws IOException {
    ObjectNode tree = children(programme.form().sections());
    String yes = String.join("\n", blocks(fill(tree)));
    tree.withObject("/applicant/accident").put("happened", false);
    tree.withObject("/supplyChain").put("declared", false);
    tree.withObject("/applicant/honours/nationalScene").put("held", false);
    String no = String.join("\n", blocks(fill(tree)));

    assertThat(yes).contains("☑是（事故名称", "（☑是　□否）", "☑国家智能制造优秀场景");
    assertThat(no).contains("□是（事故名称", "（□是　☑否）", "□国家智能制造优秀场景", "☑国家智能制造示范工厂");
  }

  @Test
  void leaveNoGuidanceAndNoSampleInAFilledForm() throws IOException {
    String text = String.join("\n", blocks(fill(children(programme.form().sections()))));

    programme
        .form()
        .nodes()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .filter(field -> field.sample().length() > 4)
        .forEach(field -> assertThat(text).doesNotContain(field.sample()));
    programme
        .form()
        .nodes()
        .map(node -> node.caption().hint())
        .filter(hint -> hint.startsWith("（"))
        .forEach(hint -> assertThat(text).doesNotContain(hint));
  }

  @Test
  void standInTheBlankFormOnlyAsGuidance() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    documents.blank(out);
    String text = String.join("\n", blocks(out.toByteArray()));

    assertThat(text)
        .contains("多机协同的发动机壳体柔性加工与检测")
        .contains("发展历程、主营业务、市场份额")
        .doesNotContain("☑", "{{", "【待填");
  }

  private static byte[] fill(ObjectNode tree) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    documents.application(
        new Application("x", tree, new Origins(new Origin.Whole("x"), Map.of()), Map.of()),
        new Printing(false, Set.of(), Map.of(), List.of()),
        out);
    return out.toByteArray();
  }

  private ObjectNode children(Map<String, Node> nodes) {
    ObjectNode tree = NODES.objectNode();
    nodes.forEach(
        (key, node) -> {
          if (node instanceof Field field) {
            value(tree, key, field);
          } else if (node instanceof Items items) {
            ArrayNode list = tree.putArray(key);
            list.add(children(items.children()));
            list.add(children(items.children()));
          } else {
            tree.set(key, children(((Group) node).children()));
          }
        });
    return tree;
  }

  private void value(ObjectNode tree, String key, Field field) {
    String mark = "〔" + ++next + "〕";
    switch (field.type()) {
      case TEXT, PROSE, STAGE, SCENARIO, EDITION -> {
        tree.put(key, mark);
        expect(field, mark);
      }
      case NUMBER, INTEGER -> {
        tree.put(key, 710_000 + next);
        expect(field, Integer.toString(710_000 + next));
      }
      case INDICATOR -> {
        tree.putObject(key).put("value", 810_000 + next).put("unit", "件").put("kind", "level");
        expect(field, 810_000 + next + "件");
      }
      case DATE -> {
        tree.put(key, "%04d-03".formatted(3000 + next));
        expect(field, 3000 + next + "年3月");
      }
      case YEAR -> {
        tree.put(key, 5000 + next);
        expect(field, Integer.toString(5000 + next));
      }
      case BOOLEAN -> tree.put(key, true);
      case OPTION -> {
        List<String> options = List.copyOf(field.options().keySet());
        tree.put(key, options.get(Math.min(option, options.size() - 1)));
      }
    }
  }

  private void expect(Field field, String text) {
    boolean shown = field.caption().printed() && !field.path().startsWith("catalogue");
    printed.computeIfAbsent(field.path(), path -> new ArrayList<>());
    if (shown) {
      printed.get(field.path()).add(text);
    }
  }

  private static int count(String text, String value) {
    int count = 0;
    for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      count++;
    }
    return count;
  }

  /** The document as blocks of text: a paragraph, or a row of a table, each a line. */
  private static List<String> blocks(byte[] docx) throws IOException {
    List<String> blocks = new ArrayList<>();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          blocks.add(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
          for (XWPFTableRow row : table.getRows()) {
            blocks.add(
                String.join(
                    " | ", row.getTableCells().stream().map(XWPFTableCell::getText).toList()));
          }
        }
      }
    }
    return blocks;
  }
}
