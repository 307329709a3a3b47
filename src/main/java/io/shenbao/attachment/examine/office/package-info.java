/** What is in office files: packages in zip archives, and compound files. */
@NullMarked
package io.shenbao.attachment.examine.office;

import org.jspecify.annotations.NullMarked;
