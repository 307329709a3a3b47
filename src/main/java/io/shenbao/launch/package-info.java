/** Starting quickly: classes that a JVM need not read and link again. */
@NullMarked
package io.shenbao.launch;

import org.jspecify.annotations.NullMarked;
