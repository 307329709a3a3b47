/** Which XML parsers and writers the libraries use. */
@NullMarked
package io.shenbao.xml;

import org.jspecify.annotations.NullMarked;
