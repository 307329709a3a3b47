package io.shenbao.cluster;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Properties;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/**
 * TLS sockets of the database driver, which finds this class by its name. Java itself sees in the
 * handshake whether the certificate is for the host: one for another is then refused as any wrong
 * certificate is, and not taken for a server that is away.
 */
public final class NamedServerSockets extends DefaultJavaSSLFactory {

  public NamedServerSockets(Properties settings) throws GeneralSecurityException {
    super(settings);
  }

  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean closes)
      throws IOException {
    Socket socket = super.createSocket(plain, host, port, closes);
    if (socket instanceof SSLSocket guarded) {
      SSLParameters parameters = guarded.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      guarded.setSSLParameters(parameters);
    }
    return socket;
  }
}
