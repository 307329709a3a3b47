/** New packs: copied from one that is there, or saying only what differs. */
@NullMarked
package io.shenbao.programme.draft;

import org.jspecify.annotations.NullMarked;
