package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.WholeProgram;
import io.shenbao.batch.RunFailure;
import io.shenbao.operation.ClusterSettings;
import io.shenbao.operation.Secret;
import io.shenbao.wording.Wording;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WholeProgram
class BrokerTest {

  private static final String PASSWORD = "s3cret";

  @TempDir Path folder;

  @Test
  void oneThatHasAnsweredAndHangsIsAwayAndOneThatNeverAnsweredIsNotUnderstood() throws Exception {
    int port = freePort();
    Broker known = broker(port);
    EmbeddedActiveMQ server = TestBroker.start(folder, port, PASSWORD, null);
    known.check();
    server.stop();
    assertThatThrownBy(known::check).isInstanceOf(Away.class).hasMessageContaining("没有回应");

    // whatever connects waits for ever
    try (ServerSocket hung = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
      assertThat(hung.isBound()).isTrue();
      assertThatThrownBy(known::check).isInstanceOf(Away.class).hasMessageContaining("没有回应");
      assertThatThrownBy(() -> broker(port).check())
          .isInstanceOf(RunFailure.class)
          .isNotInstanceOf(Away.class)
          .hasMessageContaining("无法使用");
    }
  }

  private static Broker broker(int port) {
    ClusterSettings.Server server =
        new ClusterSettings.Server(
            "127.0.0.1", port, ClusterSettings.Security.NONE, "shenbao", new Secret(PASSWORD));
    return new Broker(
        new ClusterSettings(
            server,
            "none",
            server,
            "ranges",
            1,
            Duration.ofSeconds(4),
            Duration.ofSeconds(60),
            List.of(),
            null),
        new Wording(Locale.CHINESE));
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
