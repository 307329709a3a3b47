package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shenbao.WholeProgram;
import io.shenbao.batch.RunFailure;
import io.shenbao.cli.process.Version;
import io.shenbao.operation.ClusterReader;
import io.shenbao.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't work is said in a sentence, and nothing is begun. */
@WholeProgram
class RefusalsTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  @TempDir Path folder;
  private TestCluster cluster;

  @BeforeEach
  void startServers() throws Exception {
    cluster = new TestCluster(folder);
  }

  @AfterEach
  void stopServers() throws Exception {
    cluster.close();
  }

  @Test
  void wrongCredentialsAndAMissingTlsAreSaidInASentence() throws Exception {
    Path home = cluster.home("other", "");
    assertThat(
            said(home, "user: shenbao, password: \"${PG}\"", "user: nobody, password: \"${PG}\""))
        .contains("数据库", "不接受该用户名或密码");
    assertThat(
            said(home, "user: shenbao, password: \"${MQ}\"", "user: nobody, password: \"${MQ}\""))
        .contains("消息代理", "不接受该用户名或密码");
    assertThat(said(home, "\"${PG}\", security: none", "\"${PG}\", security: tls"))
        .contains("无法与数据库", "TLS");
    assertThat(said(home, "\"${MQ}\", security: none", "\"${MQ}\", security: tls"))
        .contains("无法与消息代理", "TLS");
  }

  @Test
  void anotherVersionAndAnotherPackTakeNoPart() throws Exception {
    Path input = ManyApplications.in(folder.resolve("in"), 8);
    Path output = folder.resolve("out");
    TestCluster.Started manager = cluster.manager(input, output);
    TestCluster.await(
        "ranges", 120, () -> ask("SELECT COUNT(*) > 0 FROM cluster_range").equals("t"));
    Path home = cluster.home("other", "");
    Path pack = home.resolve("config/programmes/hunan-advanced-2025/programme.yaml");
    Files.writeString(pack, Files.readString(pack) + "\n# another\n");
    TestCluster.Started other = cluster.worker(home);

    assertThat(other.end(120)).as(other.text()).isEqualTo(3);
    assertThat(other.text().strip()).isEqualTo("本机的规则包与 manager 的不同：请使其一致后再启动");

    manager.kill();
    List<String> arguments =
        List.of(
            "manager",
            input.toString(),
            "-o",
            output.toString(),
            "--recommender",
            "示例",
            "--home",
            home.toString());
    TestCluster.Started upgraded = cluster.start(List.of(), arguments);

    assertThat(upgraded.end(120)).isEqualTo(3);
    assertThat(upgraded.text()).contains("未完成的运行开始之后，规则包有变化");

    cluster.sql(
        "UPDATE cluster_run SET grounds = replace(grounds, '\"%s\"', '\"shenbao 9.9\"')"
            .formatted(Version.tool()));
    TestCluster.Started old = cluster.worker();

    assertThat(old.end(120)).as(old.text()).isEqualTo(3);
    assertThat(old.text().strip())
        .isEqualTo("本机的程序是 %s，manager 的是 shenbao 9.9：请安装同一版本", Version.tool());
  }

  @Test
  void aSecondManagerIsToldOfTheFirst() throws Exception {
    Path input = ManyApplications.in(folder.resolve("in"), 8);
    cluster.manager(input, folder.resolve("out"));
    TestCluster.await(
        "ranges", 120, () -> ask("SELECT COUNT(*) > 0 FROM cluster_range").equals("t"));

    TestCluster.Started second = cluster.manager(input, folder.resolve("out2"));

    assertThat(second.end(120)).isEqualTo(3);
    assertThat(second.text()).contains("另一个 manager 正在使用数据库");
    TestCluster.Started status =
        cluster.start(
            List.of(),
            List.of(
                "status",
                "-o",
                folder.resolve("out").toString(),
                "--home",
                folder.resolve("home").toString()));
    assertThat(status.end(120)).as(status.text()).isZero();
    assertThat(status.text()).contains("本步骤共 2 段：完成 0，进行中 0，等待 2", "worker 0 个");
  }

  private String said(Path home, String from, String to) throws Exception {
    Path file = home.resolve("config/cluster.yaml");
    String before = Files.readString(file);
    Files.writeString(file, before.replace(from, to));
    try {
      RunFailure refused = catchThrowableOfType(RunFailure.class, working(home)::run);
      assertThat(refused.getMessage().lines()).hasSize(1);
      return refused.getMessage();
    } finally {
      Files.writeString(file, before);
    }
  }

  /** A worker in this process, which is to come to no work. */
  private static Working working(Path home) throws Exception {
    return new Working(
        new ClusterReader(WORDING, name -> TestDatabase.PASSWORD).read(home),
        "refused",
        Version.tool(),
        WORDING,
        said -> {},
        (arguments, startedAt) -> {
          throw new AssertionError("it takes part");
        });
  }

  private String ask(String query) {
    try {
      return cluster.ask(query);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
