package io.shenbao.document.fill;

import io.shenbao.document.template.CompiledTemplate;
import io.shenbao.document.template.Names;
import io.shenbao.document.template.TemplateCompiler;
import io.shenbao.document.template.TemplateException;
import io.shenbao.programme.Caption;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A small form with a value of every kind, for tests of templates. */
final class OrderForm {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, Names> names = new LinkedHashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private OrderForm() {
    add(field("name", FieldType.TEXT, "", List.of(), ""), NODES.stringNode("示例公司"));
    add(field("date", FieldType.DATE, "", List.of(), ""), NODES.stringNode("2025-04-08"));
    add(field("month", FieldType.DATE, "", List.of(), ""), NODES.stringNode("2024-03"));
    add(field("amount", FieldType.NUMBER, "万元", List.of(), ""), NODES.numberNode(12345.678));
    add(field("count", FieldType.INTEGER, "家", List.of(), ""), NODES.numberNode(1200));
    add(
        field("rate", FieldType.INDICATOR, "%", List.of(), ""),
        NODES.objectNode().put("value", 92.5).put("unit", "%").put("kind", "level"));
    add(field("kind", FieldType.OPTION, "", List.of("红", "蓝"), ""), NODES.stringNode("蓝"));
    add(field("flag", FieldType.BOOLEAN, "", List.of(), ""), NODES.booleanNode(true));
    add(field("logo", FieldType.TEXT, "", List.of(), Field.PICTURE), NODES.stringNode("图/标志.png"));
    add(field("story", FieldType.PROSE, "", List.of(), ""), NODES.stringNode("一\n二"));
    absent("absent", FieldType.TEXT);
    absent("absentDate", FieldType.DATE);
    names.put("rows", rowNames());
    values.put("rows", List.of(row(1, "甲", "a", "b"), row(2, "乙"), row(3, "丙", "c")));
  }

  static Names.Section names() {
    return new Names.Section(new OrderForm().names);
  }

  static Map<String, Object> values() {
    return new OrderForm().values;
  }

  /** Compiles a template and fills it with the form's values. */
  static byte[] fill(byte[] template) throws Exception {
    return fill(template, values(), Album.EMPTY);
  }

  static byte[] fill(byte[] template, Map<String, Object> values, Album album) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Filler(compile(template)).fill(values, album, out);
    return out.toByteArray();
  }

  static CompiledTemplate compile(byte[] template) throws TemplateException {
    return new TemplateCompiler(new Wording(Locale.CHINESE))
        .compile("订单.docx", template, names(), false);
  }

  /** A part of a document as text. */
  static String part(byte[] docx, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }

  private void add(Field field, JsonNode value) {
    names.put(field.key(), Names.Text.of(field));
    values.put(field.key(), PrintedValue.of(field, value));
  }

  private void absent(String key, FieldType type) {
    names.put(key, Names.Text.of(field(key, type, "", List.of(), "")));
    values.put(key, PrintedValue.NOTHING);
  }

  private static Names rowNames() {
    Map<String, Names> part = new LinkedHashMap<>();
    part.put("part", Names.Text.PLAIN);
    Map<String, Names> row = new LinkedHashMap<>();
    row.put("text", Names.Text.PLAIN);
    row.put(Names.NUMBER, Names.Text.PLAIN);
    row.put("parts", new Names.Repeated(part));
    return new Names.Repeated(row, 8);
  }

  private static Map<String, Object> row(int number, String text, String... parts) {
    List<Map<String, Object>> inner = new ArrayList<>();
    for (String part : parts) {
      inner.add(Map.of("part", PrintedValue.of(part)));
    }
    return Map.of(
        "text", PrintedValue.of(text), Names.NUMBER, FormView.number(number), "parts", inner);
  }

  private static Field field(
      String key, FieldType type, String unit, List<String> options, String format) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    options.forEach(option -> choices.put(option, List.of()));
    Map<String, Field.Unit> units =
        unit.equals("万元")
            ? Map.of("亿元", new Field.Unit(new BigDecimal("10000")))
            : Map.<String, Field.Unit>of();
    return new Field(
        new Caption(key, key, key, key, null, "", "", "", true, JsonPointer.empty()),
        Objects.requireNonNull(type),
        false,
        false,
        null,
        unit,
        units,
        null,
        null,
        choices,
        format,
        "",
        "",
        "",
        "",
        List.of(),
        null,
        false,
        true,
        null,
        List.of(),
        null,
        Set.of());
  }
}
