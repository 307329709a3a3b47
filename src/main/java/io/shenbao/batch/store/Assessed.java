package io.shenbao.batch.store;

import io.shenbao.across.Traits;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Thumbnail;
import io.shenbao.source.Filled;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the job keeps of an application.
 *
 * @param tree its values, for the reports; null when the source could not be read
 * @param traits what of it is compared with other applications
 * @param thumbnails of the pages of its evidence that somebody has to look at
 * @param filled what was typed into its workbook, where that may be handed back; else null
 */
public record Assessed(
    Assessment assessment,
    @Nullable JsonNode tree,
    Traits traits,
    List<Thumbnail> thumbnails,
    @Nullable Filled filled) {}
