package io.shenbao.programme;

import org.jspecify.annotations.Nullable;

/**
 * What the engine must know of any form: dotted paths into it. {@code stage}, {@code scenario},
 * {@code instance} and {@code novel} are fields of one item of {@code instances}. Only name and
 * identity are compulsory.
 */
public record Roles(
    String name,
    String identity,
    @Nullable String edition,
    @Nullable String factory,
    @Nullable String contact,
    @Nullable String phone,
    @Nullable String instances,
    @Nullable String stage,
    @Nullable String scenario,
    @Nullable String instance,
    @Nullable String novel,
    @Nullable String honours,
    @Nullable String mail) {}
