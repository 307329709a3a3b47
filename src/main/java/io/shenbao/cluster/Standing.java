package io.shenbao.cluster;

import io.shenbao.batch.RunFailure;
import io.shenbao.operation.ClusterSettings;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How things stand with the machines of a run; asks the database, and changes nothing. */
public final class Standing {

  private final @Nullable RunSheet run;
  private final List<WorkerBoard.Worker> workers;
  private final List<RangeBoard.Range> ranges;

  private Standing(
      @Nullable RunSheet run, List<WorkerBoard.Worker> workers, List<RangeBoard.Range> ranges) {
    this.run = run;
    this.workers = workers;
    this.ranges = ranges;
  }

  /**
   * Looks.
   *
   * @throws RunFailure when the database does not tell
   */
  public static Standing of(ClusterSettings settings, Wording wording) throws RunFailure {
    ClusterDatabase database = new ClusterDatabase(settings, wording);
    try (Connection connection = database.connect()) {
      SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
      return new Standing(
          new RunBoard(source).underWay(),
          new WorkerBoard(source).all(),
          new RangeBoard(source).all());
    } catch (SQLException e) {
      throw database.failure(e);
    } catch (DataAccessException e) {
      // no run has made the tables yet, or they are another version's
      return new Standing(null, List.of(), List.of());
    }
  }

  /** The lines for a console. */
  public List<String> lines(Wording wording) {
    List<String> lines = new ArrayList<>();
    lines.add(
        run == null
            ? wording.say("cluster.status.none")
            : wording.say("cluster.status.run", run.startedAt(), run.generation()));
    lines.add(
        wording.say(
            "cluster.status.ranges", ranges.size(), count("done"), count("held"), count("free")));
    for (RangeBoard.Range one : ranges) {
      if (state(one).equals("held")) {
        lines.add(
            "  "
                + wording.say(
                    "cluster.status.held", one.name(), String.valueOf(one.holder()), one.left()));
      }
      if (one.fault() != null) {
        lines.add("  " + wording.say("cluster.status.fault", one.name(), one.fault()));
      }
    }
    lines.add(wording.say("cluster.status.workers", workers.size()));
    for (WorkerBoard.Worker one : workers) {
      lines.add(
          "  "
              + wording.say(
                  "cluster.status.worker",
                  one.name(),
                  one.tool(),
                  wording.say("cluster.state." + one.state()),
                  one.threads(),
                  one.ranges(),
                  one.seen())
              + (one.said().isEmpty() ? "" : "  " + one.said()));
    }
    return lines.stream().map(Plain::line).toList();
  }

  private long count(String state) {
    return ranges.stream().filter(one -> state(one).equals(state)).count();
  }

  private static String state(RangeBoard.Range one) {
    if (one.done()) {
      return "done";
    }
    return one.isFree() ? "free" : "held";
  }

  /** The same for programs. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("startedAt", run == null ? null : run.startedAt());
    json.put("generation", run == null ? null : run.generation());
    ArrayNode all = json.putArray("ranges");
    for (RangeBoard.Range one : ranges) {
      ObjectNode range = all.addObject();
      range.put("name", one.name()).put("state", state(one)).put("holder", one.holder());
      range.put("left", one.left()).put("taken", one.taken()).put("faults", one.faults());
      range.put("fault", one.fault());
    }
    ArrayNode here = json.putArray("workers");
    for (WorkerBoard.Worker one : workers) {
      ObjectNode worker = here.addObject();
      worker.put("name", one.name()).put("tool", one.tool()).put("state", one.state());
      worker.put("threads", one.threads()).put("ranges", one.ranges()).put("seen", one.seen());
      worker.put("said", one.said());
    }
    return json;
  }
}
