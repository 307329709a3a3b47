package io.shenbao.report.returned;

import io.shenbao.assessment.Finding;
import io.shenbao.workbook.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is told of in a workbook.
 *
 * @param spot the cell that it is about; null when it is about none
 */
record Told(Finding finding, @Nullable Spot spot) {}
