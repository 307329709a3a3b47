package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file is not what it should be, and no more need be looked at. */
public final class Faulty extends Exception {

  private static final long serialVersionUID = 1;

  private final State state;
  private final @Nullable Obstacle obstacle;
  private final transient List<Observation> observations;

  private Faulty(State state, Observation... observations) {
    super(state.word());
    this.state = state;
    this.obstacle = null;
    this.observations = List.of(observations);
  }

  private Faulty(Obstacle obstacle) {
    super(obstacle.name());
    this.state = State.UNCHECKED;
    this.obstacle = obstacle;
    this.observations = List.of();
  }

  /** Its end is missing; how much is there, as {@link Kind#PRESENT} says it. */
  static Faulty cut(Object... present) {
    return new Faulty(State.TRUNCATED, Observation.of(Kind.PRESENT, present));
  }

  /** Broken, nobody knows where. */
  static Faulty broken() {
    return new Faulty(State.DAMAGED);
  }

  /** Broken in one of the files inside it. */
  static Faulty broken(String entry) {
    return new Faulty(State.DAMAGED, Observation.of(Kind.BROKEN_AT, "entry", entry));
  }

  /** Shut by a {@code password}, a {@code certificate} or {@code rights}. */
  static Faulty locked(String by) {
    return new Faulty(State.ENCRYPTED, Observation.of(Kind.LOCKED_BY, by));
  }

  /** More than anybody would hand in. */
  static Faulty bomb() {
    return new Faulty(State.BOMB);
  }

  /** Compressed in a way that nothing here undoes, which is not its fault. */
  static Faulty undecoded() {
    return new Faulty(Obstacle.NO_CODEC);
  }

  /** Nothing can be said of it, which is not its fault. */
  static Faulty unchecked(Obstacle why) {
    return new Faulty(why);
  }

  /** One volume of an archive in several. */
  static Faulty volume() {
    return new Faulty(State.VOLUME);
  }

  /** Whether it is more than anybody would hand in. */
  boolean isBomb() {
    return state == State.BOMB;
  }

  /** What to say of such a file. */
  public Inspection inspection(String type) {
    if (obstacle != null) {
      return Inspection.unchecked(obstacle, type);
    }
    return Inspection.of(state, type).with(observations);
  }
}
