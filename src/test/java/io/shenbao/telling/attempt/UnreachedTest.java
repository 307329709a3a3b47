package io.shenbao.telling.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.wording.Wording;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** Why nobody was reached is a sentence with the remedy, whatever the library throws. */
class UnreachedTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  @Test
  void aNameThatDoesNotResolveIsSaid() {
    assertThat(why(new IOException("mail.x", new UnknownHostException("mail.x"))))
        .startsWith("找不到这个名称的服务器");
    // as the JDK's client of HTTP has it
    assertThat(why(caused(new ConnectException(), new UnresolvedAddressException())))
        .startsWith("找不到这个名称的服务器");
  }

  @Test
  void aServerThatRefusesIsSaid() {
    assertThat(why(new ConnectException("Connection refused"))).startsWith("连不上服务器");
  }

  @Test
  void silenceIsSaid() {
    assertThat(why(new IOException("x", new SocketTimeoutException("Read timed out"))))
        .isEqualTo("服务器没有及时答复");
  }

  @Test
  void aCertificateIsSaidWithWhatIsWrongWithIt() {
    assertThat(why(new SSLHandshakeException("PKIX path building failed")))
        .startsWith("加密连接没有建立")
        .endsWith("PKIX path building failed");
  }

  @Test
  void whatTheOtherSideSaysIsToldAsItIs() {
    assertThat(why(new IOException("HTTP 500"))).isEqualTo("HTTP 500");
    assertThat(why(new IllegalStateException())).isEqualTo("IllegalStateException");
  }

  private static String why(Throwable failure) {
    return WORDING.say(Unreached.why(failure));
  }

  private static Throwable caused(Throwable failure, Throwable by) {
    return failure.initCause(by);
  }
}
