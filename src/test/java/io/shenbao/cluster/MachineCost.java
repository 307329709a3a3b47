package io.shenbao.cluster;

import java.util.Locale;

/**
 * What applications cost, in seconds: of CPU, but for the last two.
 *
 * @param manager the manager's process, or a run's
 * @param serial on the clock: steps of the manager's own, during which workers wait
 * @param wall on the clock
 */
record MachineCost(
    int applications,
    double manager,
    double workers,
    double database,
    double broker,
    double serial,
    double wall) {

  double cpu() {
    return manager + workers + database + broker;
  }

  /** What those cost that this has more than another; start and warming up fall out of it. */
  MachineCost beyond(MachineCost fewer) {
    return new MachineCost(
        applications - fewer.applications,
        manager - fewer.manager,
        workers - fewer.workers,
        database - fewer.database,
        broker - fewer.broker,
        serial - fewer.serial,
        wall - fewer.wall);
  }

  /** Milliseconds for each application. */
  double each(double seconds) {
    return 1000 * seconds / applications;
  }

  /**
   * A row of the table.
   *
   * @param more what further applications cost
   * @param threads what further applications cost a run with as many threads
   */
  String row(String name, MachineCost more, MachineCost threads) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.1f | %.1f | %.2f | %.2f | %.0f | %.0f | %.2f × |",
        name,
        wall,
        manager,
        workers,
        database,
        broker,
        each(cpu()),
        more.each(more.cpu()),
        more.each(more.cpu()) / threads.each(threads.cpu()));
  }
}
