package io.shenbao.cluster;

import java.nio.file.Path;
import java.util.Set;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.jspecify.annotations.Nullable;

/** A broker that keeps what it has in a folder, and knows one user. */
final class TestBroker {

  private TestBroker() {}

  /**
   * Starts one in this process.
   *
   * @param key speaks TLS only, with this; null: speaks without
   */
  static EmbeddedActiveMQ start(Path folder, int port, String password, @Nullable TestKey key)
      throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    String guard =
        key == null
            ? ""
            : "?sslEnabled=true;keyStoreType=PKCS12;keyStorePath=%s;keyStorePassword=%s"
                .formatted(key.store(), TestKey.PASSWORD);
    configuration.addAcceptorConfiguration("tcp", "tcp://localhost:" + port + guard);
    configuration.setJournalDirectory(folder.resolve("journal").toString());
    configuration.setBindingsDirectory(folder.resolve("bindings").toString());
    configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
    configuration.setPagingDirectory(folder.resolve("paging").toString());
    configuration.setPersistenceEnabled(true);
    configuration.setSecurityEnabled(true);
    configuration.addAddressSetting("#", new AddressSettings().setAutoCreateQueues(true));
    configuration.putSecurityRoles(
        "#",
        Set.of(
            new Role(
                "all", true, true, true, true, true, true, true, true, true, true, false, false)));
    ActiveMQJAASSecurityManager security =
        new ActiveMQJAASSecurityManager(
            InVMLoginModule.class.getName(), new SecurityConfiguration());
    security.getConfiguration().addUser("shenbao", password);
    security.getConfiguration().addRole("shenbao", "all");
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration);
    broker.setSecurityManager(security);
    broker.start();
    return broker;
  }

  /** Folder, port, password: one in a process of its own, until that is killed. */
  public static void main(String[] arguments) throws Exception {
    start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), arguments[2], null);
  }
}
