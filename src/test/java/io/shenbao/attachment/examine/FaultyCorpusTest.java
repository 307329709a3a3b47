package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of each kind with each fault, and what is said of it. {@code -Dgolden=write} writes the
 * table of docs/evidence.md anew: read what it says now.
 */
@WholeProgram
class FaultyCorpusTest {

  /** Nothing tells that a text was cut. */
  private static final String ENDLESS = "text.txt";

  private static final Set<Fault> CUTS = EnumSet.of(Fault.HALF, Fault.MOST, Fault.LAST);

  @TempDir Path folder;

  @Test
  void everyFaultOfEveryKindHasItsVerdict() throws IOException, InterruptedException {
    DocumentTable table = new DocumentTable(folder);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    int count = 0;
    for (Map.Entry<String, byte[]> good : kinds().entrySet()) {
      List<String> row = new ArrayList<>();
      String type = table.whole(good.getKey(), good.getValue()).type();
      for (Fault fault : Fault.values()) {
        Inspection inspection = table.whole(good.getKey(), fault.in(good.getValue()));
        row.add(verdict(inspection, type));
        count++;
        if (CUTS.contains(fault) && !good.getKey().equals(ENDLESS)) {
          assertThat(inspection.state())
              .as("%s, %s", good.getKey(), fault)
              .isEqualTo(State.TRUNCATED);
        }
      }
      rows.put(good.getKey(), row);
    }

    assertThat(count).isGreaterThanOrEqualTo(150);
    EvidencePage.assertShows("faults", markdown(rows, count));
  }

  /** One of each, whole. */
  private Map<String, byte[]> kinds() throws IOException, InterruptedException {
    Map<String, byte[]> kinds = new LinkedHashMap<>(GoodDocuments.all());
    kinds.put("mail.eml", GoodDocuments.mail("a.pdf"));
    kinds.put("text.txt", "情况说明：本公司成立于2010年。\n".repeat(50).getBytes(Charset.forName("GBK")));
    List<Path> media = new ArrayList<>(Pictures.all(folder));
    media.add(Films.picture(folder.resolve("shapes.webp")));
    media.add(
        Pictures.write(Pictures.drawn(320, 200, 1), "jpeg2000", folder.resolve("drawing.jp2")));
    media.addAll(Films.all(folder));
    for (Path one : media) {
      kinds.put(one.getFileName().toString(), Files.readAllBytes(one));
    }
    return kinds;
  }

  /** Its state, and of what is readable what is remarked of it; another type no pack accepts. */
  private static String verdict(Inspection inspection, String type) {
    if (inspection.state() == State.READABLE && !inspection.type().equals(type)) {
      return "another kind";
    }
    List<String> remarks =
        inspection.state() == State.READABLE
            ? inspection.observations().stream()
                .map(one -> one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .filter(kind -> !kind.equals("embedded"))
                .toList()
            : List.of();
    return String.join(
        ", ", Stream.concat(Stream.of(inspection.state().word()), remarks.stream()).toList());
  }

  private static String markdown(Map<String, List<String>> rows, int count) {
    StringBuilder table = new StringBuilder("| " + count + " files |");
    StringBuilder rule = new StringBuilder("|---|");
    for (Fault fault : Fault.values()) {
      table.append(' ').append(fault.heading()).append(" |");
      rule.append("---|");
    }
    table.append('\n').append(rule).append('\n');
    rows.forEach(
        (name, row) ->
            table.append("| " + name + " | ").append(String.join(" | ", row)).append(" |\n"));
    return table.toString();
  }
}
