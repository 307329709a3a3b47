/** Pages for people: the run at a glance, and each applicant's own. */
@NullMarked
package io.shenbao.report.page;

import org.jspecify.annotations.NullMarked;
