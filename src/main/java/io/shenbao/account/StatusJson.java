package io.shenbao.account;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Accounts as JSON, and back. */
public final class StatusJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_EXIT_CODE = 3;

  private StatusJson() {}

  public static ObjectNode write(RunStatus status) {
    ObjectNode json = NODES.objectNode();
    RunStatus.Begun begun = status.begun();
    if (begun != null) {
      json.putObject("begun").put("run", begun.id()).put("startedAt", begun.startedAt());
    }
    RunAccount last = status.last();
    if (last != null) {
      json.set("last", write(last));
    }
    RunStatus.Failed failed = status.failed();
    if (failed != null) {
      json.putObject("failed")
          .put("run", failed.id())
          .put("startedAt", failed.startedAt())
          .put("endedAt", failed.endedAt())
          .put("why", failed.why());
    }
    ArrayNode untold = json.putArray("untold");
    status.untold().forEach(untold::add);
    return json;
  }

  /** A run in numbers, with what it could not judge. */
  private static ObjectNode write(RunAccount run) {
    ObjectNode json = numbers(run);
    ObjectNode unjudged = json.putObject("unjudged").put("count", run.unjudged().count());
    ArrayNode first = unjudged.putArray("first");
    for (Unjudged.Item one : run.unjudged().first()) {
      first.addObject().put("path", one.path()).put("title", one.title()).put("why", one.why());
    }
    return json;
  }

  /** A run in numbers: nothing that an applicant wrote, and no applicant's name. */
  public static ObjectNode numbers(RunAccount run) {
    ObjectNode json =
        NODES
            .objectNode()
            .put("run", run.id())
            .put("tool", run.tool())
            .put("programme", run.programme())
            .put("startedAt", run.startedAt())
            .put("endedAt", run.endedAt())
            .put("seconds", run.duration().toSeconds())
            .put("completed", true)
            .put("exitCode", run.exitCode());
    ObjectNode counts = json.putObject("counts");
    run.counts().byName().forEach(counts::put);
    Shift since = run.since();
    if (since != null) {
      json.putObject("since")
          .put("last", since.last())
          .put("new", since.fresh())
          .put("fixed", since.fixed())
          .put("open", since.open())
          .put("gone", since.gone());
    }
    return json.put("report", run.report());
  }

  /**
   * A run that could not be completed.
   *
   * @param exitCode that it ends with
   */
  public static ObjectNode failure(RunStatus.Failed failed, int exitCode) {
    return NODES
        .objectNode()
        .put("run", failed.id())
        .put("startedAt", failed.startedAt())
        .put("endedAt", failed.endedAt())
        .put("completed", false)
        .put("exitCode", exitCode)
        .put("why", failed.why());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is of no run of ours
   */
  static RunStatus read(JsonNode json) {
    JsonNode begun = json.path("begun");
    JsonNode failed = json.path("failed");
    List<String> untold = new ArrayList<>();
    json.path("untold").forEach(one -> untold.add(one.asString("")));
    return new RunStatus(
        begun.isObject() ? new RunStatus.Begun(text(begun, "run"), text(begun, "startedAt")) : null,
        account(json.path("last")),
        failed.isObject()
            ? new RunStatus.Failed(
                text(failed, "run"),
                text(failed, "startedAt"),
                text(failed, "endedAt"),
                text(failed, "why"))
            : null,
        untold);
  }

  private static @Nullable RunAccount account(JsonNode json) {
    if (!json.isObject()) {
      return null;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    json.path("counts").forEachEntry((name, number) -> counts.put(name, number.asInt(0)));
    JsonNode since = json.path("since");
    JsonNode unjudged = json.path("unjudged");
    List<Unjudged.Item> first = new ArrayList<>();
    unjudged
        .path("first")
        .forEach(
            one ->
                first.add(
                    new Unjudged.Item(text(one, "path"), text(one, "title"), text(one, "why"))));
    return new RunAccount(
        text(json, "run"),
        text(json, "tool"),
        text(json, "programme"),
        time(json, "startedAt"),
        time(json, "endedAt"),
        exitCode(json.path("exitCode").asInt(-1)),
        RunTally.of(counts),
        since.isObject()
            ? new Shift(
                text(since, "last"),
                since.path("new").asInt(0),
                since.path("fixed").asInt(0),
                since.path("open").asInt(0),
                since.path("gone").asInt(0))
            : null,
        new Unjudged(first, unjudged.path("count").asInt(0)),
        text(json, "report"));
  }

  private static int exitCode(int code) {
    if (code < 0 || code > MOST_EXIT_CODE) {
      throw new IllegalArgumentException("no exit code: " + code);
    }
    return code;
  }

  private static String time(JsonNode json, String key) {
    try {
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text(json, key));
      return text(json, key);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String text(JsonNode json, String key) {
    return json.path(key).asString("");
  }
}
