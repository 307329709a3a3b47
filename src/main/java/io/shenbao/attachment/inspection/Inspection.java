package io.shenbao.attachment.inspection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file.
 *
 * @param obstacle why nothing is known; null unless it is {@link State#UNCHECKED}
 * @param type detected media type; empty when it could not be told
 * @param pages null where there are none
 * @param seconds duration; null where there is none
 * @param observations what else is worth knowing
 */
public record Inspection(
    State state,
    @Nullable Obstacle obstacle,
    String type,
    @Nullable Integer pages,
    @Nullable Double seconds,
    List<Observation> observations,
    Content content) {

  public Inspection {
    observations = List.copyOf(observations);
  }

  /** A file that was looked into, of which no more is known. */
  public static Inspection of(State state) {
    return of(state, "");
  }

  /** A file of which only the type is known. */
  public static Inspection of(State state, String type, Observation... observations) {
    return new Inspection(state, null, type, null, null, List.of(observations), Content.NONE);
  }

  /** A file of which nothing is known. */
  public static Inspection unchecked(Obstacle why) {
    return unchecked(why, "");
  }

  /** A file of which no more than the type is known, and why. */
  public static Inspection unchecked(Obstacle why, String type) {
    return new Inspection(State.UNCHECKED, why, type, null, null, List.of(), Content.NONE);
  }

  /** The same, of so many pages. */
  public Inspection withPages(@Nullable Integer count) {
    return new Inspection(state, obstacle, type, count, seconds, observations, content);
  }

  /** The same, of such a length. */
  public Inspection withSeconds(@Nullable Double length) {
    return new Inspection(state, obstacle, type, pages, length, observations, content);
  }

  /** The same, with what it holds. */
  public Inspection withContent(Content held) {
    return new Inspection(state, obstacle, type, pages, seconds, observations, held);
  }

  /** The same, and what else is worth knowing. */
  public Inspection with(Observation... more) {
    return with(List.of(more));
  }

  /** The same, and what else is worth knowing. */
  public Inspection with(List<Observation> more) {
    List<Observation> all = new ArrayList<>(observations);
    all.addAll(more);
    return new Inspection(state, obstacle, type, pages, seconds, all, content);
  }

  /** Why nothing is known, whatever it was. */
  public Obstacle why() {
    return obstacle == null ? Obstacle.CRASH : obstacle;
  }
}
