package io.shenbao.programme.reading;

import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pack as read; the programme is null when the problems leave nothing to work with. */
public record PackReading(@Nullable Programme programme, List<PackProblem> problems) {}
