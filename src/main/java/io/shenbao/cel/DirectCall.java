package io.shenbao.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.List;

/** A function's call, where all operands are of the types that the function is made for. */
final class DirectCall implements Direct {

  private final CelFunctionOverload function;
  private final Class<?>[] types;
  private final Direct[] operands;

  DirectCall(CelFunctionBinding binding, List<Direct> operands) {
    this.function = binding.getDefinition();
    this.types = binding.getArgTypes().toArray(Class<?>[]::new);
    this.operands = operands.toArray(Direct[]::new);
  }

  @Override
  public Object evaluate(Names names) {
    Object[] values = new Object[operands.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = operands[i].evaluate(names);
      if (values[i] == UNSURE || !types[i].isInstance(values[i])) {
        return UNSURE;
      }
    }
    try {
      return function.apply(values);
    } catch (CelEvaluationException e) {
      return UNSURE;
    }
  }
}
