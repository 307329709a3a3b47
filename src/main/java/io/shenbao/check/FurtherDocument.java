package io.shenbao.check;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A document that is made of an application besides the form.
 *
 * @param id of the pack's document
 * @param file what its file is called, with its extension
 * @param item the item that it is made for; null: it is made once
 */
public record FurtherDocument(String id, String file, @Nullable JsonPointer item) {}
