package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Database and broker with certificates that Java's own trust store does not know. */
@DisabledOnOs(OS.WINDOWS)
@WholeProgram
class TlsTest {

  private static final String PLAIN = "security: none";
  private static final String GUARDED = "security: tls";

  @TempDir static Path shared;
  private static TestKey databaseKey;
  private static TestKey brokerKey;
  private static EmbeddedPostgres postgres;

  @TempDir Path folder;
  private int trusted;

  @BeforeAll
  static void makeKeys() throws Exception {
    databaseKey = TestKey.of(shared, "database", "localhost");
    brokerKey = TestKey.of(shared, "broker", "localhost");
    postgres = TestDatabase.guarded(databaseKey);
  }

  @AfterAll
  static void stopTheDatabases() throws Exception {
    postgres.close();
  }

  @Test
  void managerAndWorkersReachBothByTheTrustStoreAndNothingGoesUnguarded() throws Exception {
    Path input = ManyApplications.in(folder.resolve("in"), 16);
    Path output = folder.resolve("out");
    String[] trusting = trusting(databaseKey, brokerKey);
    try (TestCluster cluster = new TestCluster(folder, postgres, brokerKey)) {
      cluster.worker(trusting);
      TestCluster.Started manager =
          cluster.start(
              List.of(),
              List.of(
                  "manager",
                  input.toString(),
                  "-o",
                  output.toString(),
                  "--home",
                  folder.resolve("home").toString()),
              trusting);
      TestCluster.await(
          "ranges", 120, () -> ask(cluster, "SELECT COUNT(*) > 0 FROM cluster_range").equals("t"));
      assertThat(
              cluster.ask(
                  """
                  SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
                    WHERE usename = 'shenbao' AND datname = current_database()
                  """))
          .isEqualTo("t");
      cluster.stopBroker();
      Thread.sleep(3000);
      cluster.startBroker();

      assertThat(manager.end(240)).as(manager.text()).isEqualTo(1);
      assertThat(output.resolve("015/申报书.docx")).exists();
    }
  }

  @Test
  void aCertificateThatIsNotTrustedIsOneSentence() throws Exception {
    try (TestCluster cluster = new TestCluster(folder, postgres, brokerKey)) {
      assertThat(said(cluster, trusting(databaseKey))).contains("无法与消息代理", "TLS");
      assertThat(said(cluster, trusting(brokerKey))).contains("无法与数据库", "TLS");
    }
  }

  @Test
  void aCertificateForAnotherNameIsOneSentence() throws Exception {
    TestKey other = TestKey.of(folder, "other", "elsewhere.example");
    try (EmbeddedPostgres elsewhere = TestDatabase.guarded(other);
        TestCluster cluster = new TestCluster(folder.resolve("database"), elsewhere, brokerKey)) {
      assertThat(said(cluster, trusting(other, brokerKey))).contains("无法与数据库", "TLS");
    }
    try (TestCluster cluster = new TestCluster(folder.resolve("broker"), postgres, other)) {
      assertThat(said(cluster, trusting(other, databaseKey))).contains("无法与消息代理", "TLS");
    }
  }

  @Test
  void aBrokerThatAsksForTlsAndIsNotAskedForItIsOneSentence() throws Exception {
    try (TestCluster cluster = new TestCluster(folder, postgres, brokerKey)) {
      Path file = folder.resolve("home/config/cluster.yaml");
      Files.writeString(file, Files.readString(file).replace(GUARDED, PLAIN));
      assertThat(said(cluster)).contains("消息代理", "是否要求 TLS");
    }
  }

  private String[] trusting(TestKey... servers) throws Exception {
    return TestKey.trusting(folder.resolve("trust-" + trusted++ + ".p12"), servers);
  }

  private static String said(TestCluster cluster, String... javaOptions) throws Exception {
    TestCluster.Started worker = cluster.worker(javaOptions);
    assertThat(worker.end(120)).as(worker.text()).isEqualTo(3);
    assertThat(worker.text().strip().lines()).hasSize(1);
    return worker.text();
  }

  private static String ask(TestCluster cluster, String query) {
    try {
      return cluster.ask(query);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
