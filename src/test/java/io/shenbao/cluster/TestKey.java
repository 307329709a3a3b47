package io.shenbao.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A server's key with its certificate, which nobody else vouches for, in the forms that servers
 * want them.
 *
 * @param store key and certificate, as PKCS #12
 * @param certificate as PEM
 * @param secret the key as PEM
 */
record TestKey(Path store, Path certificate, Path secret) {

  static final String PASSWORD = "changeit";

  private static final String TYPE = "PKCS12";

  /** A new one, for a server of that name. */
  static TestKey of(Path folder, String name, String host) throws Exception {
    Path store = folder.resolve(name + ".p12");
    keytool(
        store,
        List.of("-genkeypair", "-alias", name, "-keyalg", "EC"),
        List.of("-dname", "CN=" + host, "-ext", "san=dns:" + host));
    KeyStore keys = read(store);
    Path certificate = folder.resolve(name + ".pem");
    Files.writeString(certificate, pem("CERTIFICATE", keys.getCertificate(name).getEncoded()));
    Path secret = folder.resolve(name + ".key");
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Key key = keys.getKey(name, PASSWORD.toCharArray());
    Files.writeString(secret, pem("PRIVATE KEY", key.getEncoded()));
    return new TestKey(store, certificate, secret);
  }

  /** The options of a JVM that trusts these servers and no others, as the manual has them. */
  static String[] trusting(Path store, TestKey... servers) throws Exception {
    KeyStore trusted = KeyStore.getInstance(TYPE);
    trusted.load(null, null);
    for (TestKey server : servers) {
      String alias = "server" + trusted.size();
      try (InputStream in = Files.newInputStream(server.certificate)) {
        trusted.setCertificateEntry(
            alias, CertificateFactory.getInstance("X.509").generateCertificate(in));
      }
    }
    try (OutputStream out = Files.newOutputStream(store)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    return new String[] {
      "-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD
    };
  }

  private static void keytool(Path store, List<String> what, List<String> more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(what);
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    command.addAll(more);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  private static KeyStore read(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(TYPE);
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static String pem(String what, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), what);
  }
}
