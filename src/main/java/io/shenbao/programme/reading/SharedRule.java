package io.shenbao.programme.reading;

import java.util.List;

/**
 * A rule of the library that packs may include.
 *
 * @param open what a pack must say in {@code with}, besides its roles
 */
public record SharedRule(String id, String label, List<String> open) {}
