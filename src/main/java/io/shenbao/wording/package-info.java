/** The tool's own words, in Chinese and English. */
@NullMarked
package io.shenbao.wording;

import org.jspecify.annotations.NullMarked;
