package io.shenbao.telling;

import java.nio.file.Path;

/**
 * Where a run is accounted for.
 *
 * @param output its results
 * @param work its own folder in them
 * @param report its overview
 */
public record RunPlace(Path output, Path work, Path report) {}
