package io.shenbao.document;

import org.w3c.dom.Element;

/**
 * A tag where it stands, in a run of its own.
 *
 * @param text what stands between the braces
 */
record TagSite(Tag tag, String text, Element run, Element paragraph) {}
