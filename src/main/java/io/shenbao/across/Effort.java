package io.shenbao.across;

/**
 * What a comparison cost, in pieces of work.
 *
 * @param estimated pairs of texts whose signatures were laid side by side
 * @param compared pairs of texts that were compared in full
 * @param read passages that were fetched, to compare them or to quote them
 */
record Effort(long estimated, long compared, long read) {}
