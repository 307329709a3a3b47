/** Mail after a run: the digest for clerks, and each applicant's own findings. */
@NullMarked
package io.shenbao.telling.mail;

import org.jspecify.annotations.NullMarked;
