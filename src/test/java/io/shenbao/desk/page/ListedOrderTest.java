package io.shenbao.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.batch.TableOrder;
import io.shenbao.desk.shelf.Applications;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedOrderTest {

  private static final ListedOrder ORDER =
      new ListedOrder(
          List.of(
              line("a", "91430204MA4TLGD281", "甲公司", "一厂"),
              line("b", "91430204MA4TLGD281", "甲公司", "二厂"),
              line("c", "91430203MA4TLYJ33M", "乙公司", "")));

  private static TableOrder.Line line(String path, String identity, String name, String factory) {
    return new TableOrder.Line(
        path, new SummaryEntry(identity, name, factory, List.of(), "", "", path), false, "", false);
  }

  private static List<String> paths(List<SummaryEntry> order) {
    return order.stream().map(SummaryEntry::remark).toList();
  }

  @Test
  void whatHasNoNumberStaysBehindThoseThatHave() {
    List<String> keys = List.of(Applications.key("c"), Applications.key("a"));

    assertThat(paths(ORDER.ranked(keys, List.of("1", "x")))).containsExactly("c", "a", "b");
  }

  @Test
  void aListIsReadWithSerialNumbersCodesNamesAndFactories() {
    ListedOrder.Matched matched = ORDER.listed("1\t乙公司\n2，甲公司，二厂\n\n");

    assertThat(paths(matched.order())).containsExactly("c", "b", "a");
    assertThat(matched.strange()).isEmpty();
  }

  @Test
  void linesThatFitNobodyAreTold() {
    assertThat(ORDER.listed("丙公司\n甲公司，三厂\n91430203ma4tlyj33m").strange())
        .containsExactly("丙公司", "甲公司，三厂");
  }
}
