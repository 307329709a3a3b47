package io.shenbao.merging;

import io.shenbao.programme.Catalogue;
import java.util.List;

/**
 * What the cell of the scenarios says.
 *
 * @param items a line for each instance, unnumbered
 * @param edition of the catalogue that knows most of them
 * @param known their scenarios in that catalogue, each once
 * @param unknown items whose scenario it does not have
 */
public record Scenarios(
    List<String> items, String edition, List<Catalogue.Scenario> known, List<String> unknown) {}
