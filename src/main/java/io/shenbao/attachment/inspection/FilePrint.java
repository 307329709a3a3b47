package io.shenbao.attachment.inspection;

/**
 * What tells a file that was handed in from others, in its own application and in all of a run.
 *
 * @param place relative to the input
 * @param requirement the key of what it was handed in for
 * @param sha256 of all its bytes
 * @param likeness a picture's perceptual hash; 0 where there is none
 */
public record FilePrint(String place, String requirement, String sha256, long likeness) {}
