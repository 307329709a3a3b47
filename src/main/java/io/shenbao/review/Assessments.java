package io.shenbao.review;

import io.shenbao.assessment.Assessment;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The results of a run, sorted by path. Each is read when it is asked for and as often as it is, so
 * that a run of any size has room: whoever goes through them keeps none.
 */
public interface Assessments extends Iterable<Assessment> {

  int size();

  /**
   * One of them.
   *
   * @param index from 0
   */
  Assessment get(int index);

  /** Those of a list. */
  static Assessments of(List<Assessment> list) {
    return new Assessments() {
      @Override
      public int size() {
        return list.size();
      }

      @Override
      public Assessment get(int index) {
        return list.get(index);
      }
    };
  }

  /** The same, each of them changed when it is read. */
  default Assessments each(UnaryOperator<Assessment> change) {
    Assessments whole = this;
    return new Assessments() {
      @Override
      public int size() {
        return whole.size();
      }

      @Override
      public Assessment get(int index) {
        return change.apply(whole.get(index));
      }
    };
  }

  /**
   * All of them in a line each.
   *
   * @param look makes a line of one, where that is not known already
   */
  default Stream<Glance> glances(Function<Assessment, Glance> look) {
    return stream().map(look);
  }

  default boolean isEmpty() {
    return size() == 0;
  }

  default Stream<Assessment> stream() {
    return IntStream.range(0, size()).mapToObj(this::get);
  }

  @Override
  default Iterator<Assessment> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size();
      }

      @Override
      public Assessment next() {
        if (next >= size()) {
          throw new NoSuchElementException();
        }
        return get(next++);
      }
    };
  }
}
