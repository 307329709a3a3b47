package io.shenbao.programme;

import java.util.Map;

/** A look-up table: code to name, and other accepted names to their code. */
public record Reference(
    String title, String source, Map<String, String> entries, Map<String, String> aliases) {}
