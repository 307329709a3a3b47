package io.shenbao.document.template;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Directives for what a repeated block holds, each copy of which needs an id of its own. */
final class Copies {

  private Copies() {}

  /**
   * Gives the copy of a turn its id: the first keeps that of the template.
   *
   * @param highest id of its kind in the template
   */
  static String id(String kind, String id, int highest, List<Region> loops) {
    return call(kind, id, highest, loops.stream().map(Region::index));
  }

  /** Gives the copy of a turn an id that the template has not. */
  static String newId(String kind, String id, int highest, List<Region> loops) {
    return call(kind, id, highest, loops.stream().map(loop -> loop.variable() + "?counter"));
  }

  private static String call(String kind, String id, int highest, Stream<String> turns) {
    return "${copy("
        + Stream.concat(Stream.of(Ftl.quoted(kind), Ftl.quoted(id), "" + highest), turns)
            .collect(Collectors.joining(", "))
        + ")}";
  }

  /** Begins a loop over the new ids of all copies of one thing. */
  static String each(String kind, String id, String variable) {
    return "<#list copies(%s, %s) as %s>".formatted(Ftl.quoted(kind), Ftl.quoted(id), variable);
  }

  /** Whether it is the first turn of all loops. */
  static String isFirst(List<Region> loops) {
    return loops.stream().map(loop -> loop.index() + " == 0").collect(Collectors.joining(" && "));
  }
}
