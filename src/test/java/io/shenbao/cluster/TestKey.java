package io.shenbao.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
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

  /** A new one, for a server of that name. */
  static TestKey of(Path folder, String name, String host) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Path certificate = folder.resolve(name + ".pem");
    keytool(
        store,
        List.of("-genkeypair", "-alias", name, "-keyalg", "EC"),
        List.of("-dname", "CN=" + host, "-ext", "san=dns:" + host));
    keytool(
        store,
        List.of("-exportcert", "-rfc", "-alias", name),
        List.of("-file", certificate.toString()));
    Path secret = folder.resolve(name + ".key");
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, pem(store, name));
    return new TestKey(store, certificate, secret);
  }

  /** The options of a JVM that trusts these servers and no others, as the manual has them. */
  static String[] trusting(Path store, TestKey... servers) throws Exception {
    for (int i = 0; i < servers.length; i++) {
      keytool(
          store,
          List.of("-importcert", "-noprompt", "-alias", "server" + i),
          List.of("-file", servers[i].certificate.toString()));
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

  private static String pem(Path store, String alias) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    byte[] key = keys.getKey(alias, PASSWORD.toCharArray()).getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
        + "\n-----END PRIVATE KEY-----\n";
  }
}
