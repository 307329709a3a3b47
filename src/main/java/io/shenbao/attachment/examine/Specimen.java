package io.shenbao.attachment.examine;

import io.shenbao.attachment.inspection.Wish;
import io.shenbao.programme.Depth;
import java.nio.file.Path;

/**
 * A file to be looked into; it is not empty.
 *
 * @param type its media type, told by its content
 * @param wish what is asked for besides whether it is whole
 */
record Specimen(Path file, String type, Depth depth, Wish wish) {}
