/** What every part needs to do with a stranger's text before it looks at it. */
@NullMarked
package io.shenbao.text;

import org.jspecify.annotations.NullMarked;
