package io.shenbao.document.fill;

import io.shenbao.assessment.Evidence;
import io.shenbao.document.template.Names;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of the files that were handed in, under the requirement that each is evidence for. */
final class FileLists {

  /** So many files of one requirement are printed, then how many there are. */
  private static final int MOST = 200;

  private FileLists() {}

  static Map<String, Object> of(Programme programme, List<Evidence> evidence) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    programme.requirements().keySet().forEach(id -> names.put(id, new ArrayList<>()));
    for (Evidence one : evidence) {
      List<String> list = names.get(one.requirement());
      if (list != null) {
        list.add(name(one));
      }
    }
    Map<String, Object> lists = new LinkedHashMap<>();
    names.forEach((id, list) -> lists.put(id, items(list)));
    return lists;
  }

  private static List<Map<String, Object>> items(List<String> names) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String name : names.subList(0, Math.min(names.size(), MOST))) {
      items.add(item(name, items.size() + 1));
    }
    if (names.size() > MOST) {
      items.add(item("……（共" + names.size() + "个文件）", MOST + 1));
    }
    return items;
  }

  private static Map<String, Object> item(String name, int number) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("name", PrintedValue.of(name));
    item.put(Names.NUMBER, FormView.number(number));
    return item;
  }

  private static String name(Evidence one) {
    return one.file().substring(one.file().lastIndexOf('/') + 1);
  }
}
