package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class AwayTest {

  private static final String FAILED = "08006";

  @Test
  void aServerThatRefusesOrEndsAConnectionIsAway() {
    assertThat(Away.isSaidBy(because(new ConnectException("refused")))).isTrue();
    assertThat(Away.isSaidBy(because(new SocketException("reset")))).isTrue();
    assertThat(Away.isSaidBy(new SQLException("shutting down", "57P01"))).isTrue();
  }

  @Test
  void aServerThatIsCutOffWhileItAgreesOnTlsIsAway() {
    SSLHandshakeException handshake = new SSLHandshakeException("ended");
    handshake.initCause(new EOFException());
    assertThat(Away.isSaidBy(because(handshake))).isTrue();
  }

  @Test
  void aServerWhoseCertificateOrAnswerIsWrongIsNotAway() {
    SSLHandshakeException handshake = new SSLHandshakeException("not trusted");
    handshake.initCause(new CertificateException("unknown"));
    assertThat(Away.isSaidBy(because(handshake))).isFalse();
    assertThat(Away.isSaidBy(new SQLException("no TLS", "08004"))).isFalse();
    assertThat(Away.isSaidBy(new SQLException("password", "28P01"))).isFalse();
  }

  private static SQLException because(Exception e) {
    return new SQLException("failed", FAILED, e);
  }
}
