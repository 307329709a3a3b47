package io.shenbao.telling.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.shenbao.account.StatusJson;
import io.shenbao.operation.Secret;
import io.shenbao.operation.WebhookSettings;
import io.shenbao.telling.ToldRun;
import io.shenbao.telling.attempt.Attempts;
import io.shenbao.telling.attempt.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a webhook is told, and that it can be sure who tells it. */
class WebhookTest {

  private static final Attempts QUICK =
      new Attempts(List.of(Duration.ZERO, Duration.ZERO), Duration.ofMinutes(1));

  private final Deque<Integer> answers = new ArrayDeque<>();
  private final List<byte[]> bodies = new ArrayList<>();
  private final List<String> signatures = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(exchange.getRequestBody().readAllBytes());
          signatures.add(exchange.getRequestHeaders().getFirst(Webhook.SIGNATURE));
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.remove(), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void hangUp() {
    server.stop(0);
  }

  private void post() throws Exception {
    String url = "http://localhost:" + server.getAddress().getPort() + "/hook";
    new Webhook(new WebhookSettings(URI.create(url), new Secret("钥匙")), QUICK)
        .post(StatusJson.numbers(ToldRun.account(ToldRun.unreadable("乙"))));
  }

  @Test
  void isToldNumbersAndNothingThatAnApplicantWrote() throws Exception {
    post();

    String body = new String(bodies.get(0), StandardCharsets.UTF_8);
    JsonNode json = JsonMapper.builder().build().readTree(body);
    assertThat(json.path("run").asString()).isEqualTo("run-1");
    assertThat(json.path("completed").asBoolean()).isTrue();
    assertThat(json.path("exitCode").asInt()).isEqualTo(3);
    assertThat(json.path("seconds").asInt()).isEqualTo(65);
    assertThat(json.path("counts").path("ready").asInt()).isEqualTo(1);
    assertThat(json.path("counts").path("unreadable").asInt()).isEqualTo(1);
    assertThat(json.path("since").path("open").asInt()).isEqualTo(3);
    assertThat(json.path("since").path("gone").asInt()).isEqualTo(2);
    assertThat(json.path("report").asString()).isEqualTo("out/report.html");
    assertThat(body).doesNotContain("甲", "乙", "example.com");
  }

  @Test
  void canTellByTheSignatureThatTheBytesAreOurs() throws Exception {
    post();

    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("钥匙".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    assertThat(signatures)
        .containsExactly("sha256=" + HexFormat.of().formatHex(mac.doFinal(bodies.get(0))));
  }

  @Test
  void thatIsOutOfOrderIsToldTheSameAgain() throws Exception {
    answers.addAll(List.of(503, 429));

    post();

    assertThat(bodies).hasSize(3);
    assertThat(bodies.get(2)).isEqualTo(bodies.get(0));
  }

  @Test
  void thatDoesNotWantItIsNotAskedAgain() {
    answers.add(404);

    assertThatThrownBy(this::post).isInstanceOf(Refused.class).hasMessage("HTTP 404");
    assertThat(bodies).hasSize(1);
  }

  @Test
  void leadsNowhereElse() {
    answers.add(307);

    assertThatThrownBy(this::post).isInstanceOf(Refused.class);
    assertThat(bodies).hasSize(1);
  }

  @Test
  void thatStaysOutOfOrderIsAFailureThatNamesIt() {
    answers.addAll(List.of(500, 502, 503));

    assertThatThrownBy(this::post).isInstanceOf(IOException.class).hasMessage("HTTP 503");
  }
}
