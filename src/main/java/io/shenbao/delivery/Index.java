package io.shenbao.delivery;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.Outcome;
import io.shenbao.document.fill.MaterialList;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The index of what is packed, missing items included. */
final class Index {

  private static final long MEGABYTE = 1_000_000;

  private final Wording wording;
  private final DeliveryPlan plan;
  private final Map<Material, DeliveryArchive.Written> written;

  /**
   * @param written the plan's files as they were packed
   */
  Index(Wording wording, DeliveryPlan plan, Map<Material, DeliveryArchive.Written> written) {
    this.wording = wording;
    this.plan = plan;
    this.written = written;
  }

  private record Line(int item, MaterialList.Row row) {}

  /**
   * The index.
   *
   * @param ours the documents that were made of the application, the form first, by their names in
   *     the archive
   */
  MaterialList of(Assessment assessment, Map<String, DeliveryArchive.Written> ours) {
    List<Line> lines = new ArrayList<>();
    ours.forEach((name, as) -> lines.add(new Line(0, made(name, as, lines.isEmpty()))));
    written.forEach((one, as) -> lines.add(new Line(one.number(), row(one, as))));
    for (DeliveryPlan.Missing one : plan.missing()) {
      String item = one.requirement().label();
      lines.add(
          new Line(one.number(), row(one.number(), item, wording.say("material.missing"), "", "")));
    }
    List<MaterialList.Row> rows =
        lines.stream().sorted(Comparator.comparingInt(Line::item)).map(Line::row).toList();
    boolean ready = assessment.outcome() == Outcome.READY;
    String note = wording.say(ready ? "material.note" : "material.note.open");
    return new MaterialList(assessment.name(), assessment.factory(), note, rows);
  }

  private MaterialList.Row made(String name, DeliveryArchive.Written as, boolean isForm) {
    String item = isForm ? wording.say("material.form") : name.substring(0, name.lastIndexOf('.'));
    return row(0, item, name, size(as.bytes()), as.sha256());
  }

  private MaterialList.Row row(Material one, DeliveryArchive.Written as) {
    String item = one.requirement().label();
    return row(
        one.number(),
        one.isApart() ? wording.say("material.apart", item) : item,
        one.entry(),
        extent(one.evidence(), size(as.bytes())),
        as.sha256());
  }

  private static MaterialList.Row row(
      int number, String item, String file, String extent, String sha256) {
    return new MaterialList.Row(
        number == 0 ? "" : Integer.toString(number), item, file, extent, sha256);
  }

  private String size(long bytes) {
    return bytes < MEGABYTE
        ? wording.say("material.kilobytes", Math.max(1, bytes / 1000))
        : wording.say("material.megabytes", Math.round(bytes / 100_000.0) / 10.0);
  }

  private String extent(Evidence evidence, String size) {
    Integer pages = evidence.pages();
    Double seconds = evidence.seconds();
    if (pages != null) {
      return wording.say("material.pages", pages, size);
    }
    return seconds == null ? size : wording.say("material.seconds", Math.round(seconds), size);
  }
}
