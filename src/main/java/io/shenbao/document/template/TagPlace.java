package io.shenbao.document.template;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A tag where it stands, in a run of its own.
 *
 * @param text what stands between the braces
 * @param control the check box whose title the tag is; null for a tag in the text
 */
record TagPlace(Tag tag, String text, Element run, Element paragraph, @Nullable Element control) {}
