/** Earlier versions as they were judged, and what has changed from one to another. */
@NullMarked
package io.shenbao.desk.past;

import org.jspecify.annotations.NullMarked;
