/** The desk's pages: what each shows, and what its forms and buttons do. */
@NullMarked
package io.shenbao.desk.page;

import org.jspecify.annotations.NullMarked;
