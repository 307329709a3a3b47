package io.shenbao.telling.webhook;

import com.google.common.hash.Hashing;
import io.shenbao.operation.WebhookSettings;
import io.shenbao.telling.attempt.Attempts;
import io.shenbao.telling.attempt.Refused;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts JSON to one address. Its bytes are signed with a secret that both sides know: {@code
 * X-Shenbao-Signature: sha256=…} is their HMAC in hexadecimal. No redirection is followed.
 */
public final class Webhook {

  /** The header of the signature. */
  public static final String SIGNATURE = "X-Shenbao-Signature";

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(15);
  private static final int TOO_MANY_REQUESTS = 429;

  private final WebhookSettings settings;
  private final Attempts attempts;

  public Webhook(WebhookSettings settings, Attempts attempts) {
    this.settings = settings;
    this.attempts = attempts;
  }

  /**
   * Posts the text. What is received twice has the same {@code run} in it.
   *
   * @throws Refused when the other side does not want it
   * @throws IOException when it can't be reached, or is out of order
   */
  public void post(ObjectNode json) throws Refused, IOException {
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(settings.url())
            .timeout(TO_ANSWER)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "shenbao")
            .header(SIGNATURE, "sha256=" + signature(body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    attempts.make(() -> answered(client, request));
  }

  private static Object answered(HttpClient client, HttpRequest request) throws Exception {
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status >= 200 && status < 300) {
      return status;
    }
    String said = "HTTP " + status;
    if (status < 500 && status != TOO_MANY_REQUESTS) {
      throw new Refused(said);
    }
    throw new IOException(said);
  }

  private String signature(byte[] body) {
    byte[] key = settings.secret().value().getBytes(StandardCharsets.UTF_8);
    return Hashing.hmacSha256(key).hashBytes(body).toString();
  }
}
