package io.shenbao.operation;

import java.net.URI;

/**
 * Whom a run is told to over HTTP.
 *
 * @param secret the key of the signature
 */
public record WebhookSettings(URI url, Secret secret) {}
