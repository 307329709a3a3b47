/** The folder that a desk works on: what lies where, who has it, what was there before. */
@NullMarked
package io.shenbao.desk.workspace;

import org.jspecify.annotations.NullMarked;
