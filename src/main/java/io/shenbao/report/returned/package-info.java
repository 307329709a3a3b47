/** What goes back to the enterprise: its own source with the findings in it. */
@NullMarked
package io.shenbao.report.returned;

import org.jspecify.annotations.NullMarked;
