package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The guidance of the form, as comments on its cells. */
final class Hints {

  private Hints() {}

  /** A node's hint and note, and how its type is typed; empty when there is none of them. */
  static String of(Node node) {
    String note = node.caption().note();
    return Stream.of(
            node.caption().hint(),
            note.isEmpty() ? "" : "注：" + note,
            node instanceof Field field ? howTo(field) : "",
            node instanceof Items items && items.max() != null ? "最多" + items.max() + "项" : "")
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** How values of a field are typed, where nobody could guess it; empty for most types. */
  static String howTo(Field field) {
    return switch (field.type()) {
      case OPTIONS -> "可多选，各项之间用“、”隔开：" + String.join("、", field.options().keySet());
      case ID_NUMBER -> "18位居民身份证号";
      case FILE ->
          "材料文件夹中的文件名"
              + (field.accept().isEmpty() ? "" : "（" + String.join("、", field.accept()) + "）");
      default -> "";
    };
  }
}
