package io.shenbao.document.fill;

import io.shenbao.assessment.Evidence;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * How an application's form is printed.
 *
 * @param clean whether what is missing is left blank, and not marked
 * @param amiss pointers of what failed: a required value that is absent there is marked
 * @param pictures that the application shows, by their names as written
 * @param evidence that was handed in with it
 */
public record Printing(
    boolean clean, Set<JsonPointer> amiss, Map<String, Path> pictures, List<Evidence> evidence) {}
