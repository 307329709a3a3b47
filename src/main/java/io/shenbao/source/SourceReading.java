package io.shenbao.source;

import io.shenbao.application.Application;
import io.shenbao.assessment.Judgement;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A source as read.
 *
 * @param application null when the source can't be read; the judgement then says why
 * @param flagged values that could not be read and so have a finding already
 * @param filled what was typed into a workbook or a Word form, to write it as a workbook; null of
 *     any other source
 */
public record SourceReading(
    @Nullable Application application,
    Judgement judgement,
    Set<JsonPointer> flagged,
    @Nullable Filled filled) {}
