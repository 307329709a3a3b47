/** What is dropped on the desk: taken in file by file, sorted into the input when all is there. */
@NullMarked
package io.shenbao.desk.arrival;

import org.jspecify.annotations.NullMarked;
