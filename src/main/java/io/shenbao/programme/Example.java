package io.shenbao.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An application that shows a rule at work.
 *
 * @param from the whole application it starts from, a file of the pack's {@code examples}
 * @param merge a JSON merge patch (RFC 7396) laid over it, in which integer keys patch a list's
 *     items; null: as it is
 * @param evidence what its evidence says, as expressions ask for it; null: none was looked at
 * @param lists the rows of the lists that have names; null: none is supplied
 * @param listed the names or codes on the list that the clerk supplies; null: there is no list
 */
public record Example(
    String from,
    @Nullable JsonNode merge,
    @Nullable JsonNode evidence,
    @Nullable JsonNode lists,
    @Nullable List<String> listed) {}
