package io.shenbao.programme;

import java.util.List;

/**
 * Words that rules look for in texts.
 *
 * @param any the words
 * @param except longer words around them, in which they mean nothing
 */
public record Words(List<String> any, List<String> except) {}
