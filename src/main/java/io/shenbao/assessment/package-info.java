/** The result of judging an application: findings, verdicts and what follows from them. */
@NullMarked
package io.shenbao.assessment;

import org.jspecify.annotations.NullMarked;
