/** One run on several machines: the manager's side, the workers' side, and what stands between. */
@NullMarked
package io.shenbao.cluster;

import org.jspecify.annotations.NullMarked;
