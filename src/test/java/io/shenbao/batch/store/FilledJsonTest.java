package io.shenbao.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Origin;
import io.shenbao.source.Astray;
import io.shenbao.source.Filled;
import io.shenbao.source.LeftBehind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was typed into a workbook lies in the database until it is handed back. */
class FilledJsonTest {

  @Test
  void whatWasTypedIsReadAsItWasWritten() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.putObject("applicant").put("name", "甲\n“乙”\t").put("creditCode", "0012");
    tree.putArray("scenarios").addObject().put("name", "=1+1");
    tree.putObject(Filled.ATTACHMENTS).put("licence", "执照.pdf；副本.pdf");
    Map<JsonPointer, String> unread = new LinkedHashMap<>();
    unread.put(JsonPointer.compile("/years/2024/revenue"), "#DIV/0!");
    unread.put(JsonPointer.compile("/a~1b/0"), "9.1430204E17");
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", "工位");
    values.put("devices", "");
    Filled filled =
        new Filled(
            tree,
            unread,
            List.of(
                new Astray(
                    "scenarios.workstations",
                    "没有的实例",
                    values,
                    new Origin.Cell("申报数据.xlsx", "智能工位", "B5"))),
            new LeftBehind(List.of("草稿", "草稿 2"), 3, 1));

    assertThat(kept(filled)).isEqualTo(filled);
    assertThat(kept(Filled.nothing())).isEqualTo(Filled.nothing());
  }

  private static Filled kept(Filled filled) {
    return FilledJson.read(PackedText.unpack(PackedText.pack(FilledJson.write(filled))));
  }
}
