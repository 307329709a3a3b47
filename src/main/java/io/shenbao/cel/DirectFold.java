package io.shenbao.cel;

import java.util.List;

/**
 * What {@code exists}, {@code all}, {@code map} and {@code filter} stand for: going through a list
 * with a result so far.
 *
 * @param item name of the item
 * @param result name of the result so far
 */
record DirectFold(
    String item,
    String result,
    Direct list,
    Direct beginning,
    Direct goesOn,
    Direct step,
    Direct end)
    implements Direct {

  /** Longer lists are left to CEL, which goes round a million times at most. */
  private static final int LONGEST = 1000;

  @Override
  public Object evaluate(Names names) {
    if (!(list.evaluate(names) instanceof List<?> items) || items.size() > LONGEST) {
      return UNSURE;
    }
    Object soFar = beginning.evaluate(names);
    for (Object one : items) {
      Names inside = names.with(item, one).with(result, soFar);
      Object goes = goesOn.evaluate(inside);
      if (!(goes instanceof Boolean)) {
        return UNSURE;
      }
      if (goes.equals(false)) {
        break;
      }
      soFar = step.evaluate(inside);
      if (soFar == UNSURE) {
        return UNSURE;
      }
    }
    return soFar == UNSURE ? UNSURE : end.evaluate(names.with(result, soFar));
  }
}
