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
        String name =
            list.size() < MOST ? one.file().substring(one.file().lastIndexOf('/') + 1) : "……";
        list.add(
            Map.of("name", PrintedValue.of(name), Names.NUMBER, FormView.number(list.size() + 1)));
      }
    }
    return new LinkedHashMap<>(lists);
  }
}
