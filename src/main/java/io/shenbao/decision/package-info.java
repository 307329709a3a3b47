/** What the bureau decides (审核决定): waivers and answers to the checks by hand. */
@NullMarked
package io.shenbao.decision;

import org.jspecify.annotations.NullMarked;
