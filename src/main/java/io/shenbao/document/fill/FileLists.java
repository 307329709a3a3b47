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

  /** So many files of one requirement are printed. */
  private static final int MOST = 200;

  private FileLists() {}

  static Map<String, Object> of(Programme programme, List<Evidence> evidence) {
    Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
    programme.requirements().keySet().forEach(id -> lists.put(id, new ArrayList<>()));
    for (Evidence one : evidence) {
      List<Map<String, Object>> list = lists.get(one.requirement());
      if (list != null && list.size() <= MOST) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", PrintedValue.of(list.size() < MOST ? name(one) : "……"));
        item.put(Names.NUMBER, FormView.number(list.size() + 1));
        list.add(item);
      }
    }
    return new LinkedHashMap<>(lists);
  }

  private static String name(Evidence one) {
    return one.file().substring(one.file().lastIndexOf('/') + 1);
  }
}
