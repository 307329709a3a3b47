package io.shenbao.report.page;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values of applications as they were judged, fetched one at a time. */
@FunctionalInterface
public interface Trees {

  /** An application's values; null when its source could not be read. */
  @Nullable JsonNode of(String path);
}
