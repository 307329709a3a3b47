/** Several filled forms in one folder: whose each is, and which of one applicant's is read. */
@NullMarked
package io.shenbao.source.several;

import org.jspecify.annotations.NullMarked;
