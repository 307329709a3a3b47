/**
 * Files as bytes: what tells contents apart, how a file comes whole into its place, and what keeps
 * it from that.
 */
@NullMarked
package io.shenbao.file;

import org.jspecify.annotations.NullMarked;
