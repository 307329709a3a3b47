package io.shenbao.attachment.proof;

/**
 * What stands at a passage.
 *
 * @param found as it is read
 * @param agrees with what the form says
 */
record Sighting(Passage passage, String found, boolean agrees) {}
