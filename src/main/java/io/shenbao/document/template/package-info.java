/**
 * Compiles Word templates: tags become directives, every mistake is found at once, with its place.
 */
@NullMarked
package io.shenbao.document.template;

import org.jspecify.annotations.NullMarked;
