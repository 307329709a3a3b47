package io.shenbao.programme.reading;

import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pack as read.
 *
 * @param programme null when the problems leave nothing to work with
 * @param hints what may well be meant so, and is worth a look
 */
public record PackReading(
    @Nullable Programme programme, List<PackProblem> problems, List<PackProblem> hints) {}
