package io.shenbao.programme.reading;

import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pack as read.
 *
 * @param programme null when the problems leave nothing to work with
 * @param hints what may well be meant so, and is worth a look
 * @param foreign places that only the packs that it extends are about
 */
public record PackReading(
    @Nullable Programme programme,
    List<PackProblem> problems,
    List<PackProblem> hints,
    Set<String> foreign) {}
