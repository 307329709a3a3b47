package io.shenbao.across;

import io.shenbao.assessment.Finding;
import java.util.List;

/** What one rule found among all applications. Several threads may ask at once. */
interface Compared {

  /** Whether an application has anything of what the rule compares. */
  boolean isAbout(int order);

  /**
   * What was found on an application.
   *
   * @param excerpts of that application
   */
  List<Finding> findings(int order, Excerpts excerpts);
}
