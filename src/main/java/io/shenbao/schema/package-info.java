/** The form as JSON Schema: for editors, and to say what is wrong with a shape. */
@NullMarked
package io.shenbao.schema;

import org.jspecify.annotations.NullMarked;
