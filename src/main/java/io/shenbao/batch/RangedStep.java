package io.shenbao.batch;

import java.util.function.Function;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** A step over one range of the list, which its context names; each range has a step of its own. */
record RangedStep(String name, Function<Range, Step> steps) implements Step {

  @Override
  public String getName() {
    return name;
  }

  @Override
  public void execute(StepExecution execution) throws JobInterruptedException {
    steps.apply(Range.of(execution.getExecutionContext())).execute(execution);
  }
}
