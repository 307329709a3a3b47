/** YAML as a tree in which every node knows its line and column. */
@NullMarked
package io.shenbao.yaml;

import org.jspecify.annotations.NullMarked;
