package io.shenbao.programme;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * One scenario instance of an application, set against the catalogue.
 *
 * @param number from 1, in the application's order
 * @param stage the catalogue's stage of the scenario; for one the catalogue lacks what the
 *     applicant wrote; empty when absent
 * @param scenario as written; empty when absent
 * @param name of the instance; empty when absent
 * @param novel marked as a scenario that the catalogue does not have (自拟)
 * @param known whether the catalogue has the scenario
 * @param group of the stage; null when it has none
 * @param counts whether it counts towards the number of scenarios
 */
public record Instance(
    int number,
    JsonPointer pointer,
    String stage,
    String scenario,
    String name,
    boolean novel,
    boolean known,
    @Nullable String group,
    boolean counts) {}
