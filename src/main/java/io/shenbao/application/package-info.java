/** What an enterprise hands in, as a tree in which every value knows where it came from. */
@NullMarked
package io.shenbao.application;

import org.jspecify.annotations.NullMarked;
