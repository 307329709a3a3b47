package io.shenbao.cel;

/**
 * The plain part of an expression, worked out without the machinery of CEL: fields, constants,
 * comparisons, logic and our functions, on values of the kinds that they are made for. Wherever CEL
 * has more to say (an absent operand, numbers of two kinds, an error) the answer is {@link
 * #UNSURE}, and CEL itself must decide. Safe for use by several threads.
 */
@FunctionalInterface
public interface Direct {

  /** What is left to CEL. */
  Object UNSURE = new Object();

  /** What the expression gives for some names: a value as CEL has it, or {@link #UNSURE}. */
  Object evaluate(Names names);
}
