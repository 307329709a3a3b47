/** Files as bytes: what tells contents apart, and how a file comes whole into its place. */
@NullMarked
package io.shenbao.file;

import org.jspecify.annotations.NullMarked;
