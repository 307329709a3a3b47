package io.shenbao.cluster;

import io.shenbao.cli.ChildProgram;
import io.shenbao.cli.Program;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.jspecify.annotations.Nullable;

/** A database and a broker of the tests' own; manager and workers in processes of their own. */
final class TestCluster implements AutoCloseable {

  private final Path folder;
  private final @Nullable TestKey brokerKey;
  private final TestDatabase database;
  private final int brokerPort;
  private final List<Process> processes = new ArrayList<>();
  private EmbeddedActiveMQ broker;
  private int started;

  TestCluster(Path folder) throws Exception {
    this(folder, new TestDatabase(), null);
  }

  /** Both ask for TLS: the broker with this key, and a database on a server that has one. */
  TestCluster(Path folder, EmbeddedPostgres guarded, TestKey brokerKey) throws Exception {
    this(folder, new TestDatabase(guarded), brokerKey);
  }

  private TestCluster(Path folder, TestDatabase database, @Nullable TestKey brokerKey)
      throws Exception {
    this.folder = folder;
    this.database = database;
    this.brokerKey = brokerKey;
    this.brokerPort = freePort();
    startBroker();
    home("home", "");
  }

  /** A folder of configuration and templates. */
  Path home(String name, String more) throws IOException {
    String security = brokerKey == null ? "none" : "tls";
    Path home = folder.resolve(name);
    Program.copy(Path.of("config"), home.resolve("config"));
    Program.copy(Path.of("templates"), home.resolve("templates"));
    Files.writeString(
        home.resolve("config/cluster.yaml"),
        """
        database: {host: localhost, port: %1$d, name: %5$s, user: shenbao, password: "${PG}", security: %2$s}
        broker: {host: localhost, port: %3$d, user: shenbao, password: "${MQ}", security: %2$s}
        lease: 4
        threads: 2
        %4$s
        """
            .formatted(database.port(), security, brokerPort, more, database.name()));
    return home;
  }

  void startBroker() throws Exception {
    broker = TestBroker.start(folder.resolve("mq"), brokerPort, TestDatabase.PASSWORD, brokerKey);
  }

  void stopBroker() throws Exception {
    broker.stop();
  }

  /** From now on the broker is a process of its own. */
  Process separateBroker() throws Exception {
    broker.stop();
    List<String> command = new ArrayList<>(ChildProgram.java(options()));
    command.addAll(
        List.of(
            TestBroker.class.getName(),
            folder.resolve("mq").toString(),
            Integer.toString(brokerPort),
            TestDatabase.PASSWORD));
    Started process = launch(command);
    await("the broker answers", 120, () -> isOpen(brokerPort));
    return process.process();
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** The first process of the database, which has started all its others. */
  ProcessHandle database() throws Exception {
    Path data = Path.of(ask("SHOW data_directory"));
    String first = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
  }

  /** Ends all connections to the database, and lets nobody in until it is opened again. */
  void closeDatabase() throws Exception {
    database.shut();
  }

  void openDatabase() throws Exception {
    database.open();
  }

  void sql(String statement) throws Exception {
    database.sql(statement);
  }

  /** The first value that a query gives; empty when there is none. */
  String ask(String query) throws Exception {
    try (Connection connection = database.connect();
        Statement one = connection.createStatement();
        ResultSet row = one.executeQuery(query)) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    } catch (java.sql.SQLException e) {
      return ""; // the tables may not be there yet
    }
  }

  Started manager(Path input, Path output, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("manager", input.toString(), "-o", output.toString()));
    arguments.addAll(List.of("--recommender", "示例", "--home", folder.resolve("home").toString()));
    arguments.addAll(List.of(more));
    return start(List.of(), arguments);
  }

  Started worker(String... javaOptions) throws IOException {
    return worker(folder.resolve("home"), javaOptions);
  }

  Started worker(Path home, String... javaOptions) throws IOException {
    return start(List.of(), List.of("worker", "--home", home.toString()), javaOptions);
  }

  /** The program as somebody sees it who sits before it; needs {@code script}. */
  Started onATerminal(List<String> arguments) throws IOException {
    String command =
        String.join(" ", ChildProgram.command(options(), arguments.toArray(String[]::new)));
    return launch(List.of("script", "-qec", command, "/dev/null"));
  }

  /** A process, and the file that it prints to. */
  record Started(Process process, Path printed) {

    int end(long seconds) throws Exception {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new AssertionError("still running; it printed: " + text());
      }
      return process.exitValue();
    }

    String text() throws IOException {
      return Files.readString(printed);
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    void signal(String name) throws Exception {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }
  }

  Started start(List<String> before, List<String> arguments, String... javaOptions)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    List<String> options = new ArrayList<>(options());
    options.addAll(List.of(javaOptions));
    command.addAll(ChildProgram.command(options, arguments.toArray(String[]::new)));
    return launch(command);
  }

  /** What is killed leaves files behind: in the test's own folder. */
  private List<String> options() throws IOException {
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    return List.of("-Xmx288m", "-Djava.io.tmpdir=" + scratch);
  }

  private Started launch(List<String> command) throws IOException {
    Path printed = folder.resolve("printed-" + started++ + ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.environment().putIfAbsent("PG", TestDatabase.PASSWORD);
    builder.environment().putIfAbsent("MQ", TestDatabase.PASSWORD);
    Process process = builder.start();
    processes.add(process);
    return new Started(process, printed);
  }

  /** Waits until something is so. */
  static void await(String what, long seconds, BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come to this: " + what);
      }
      Thread.sleep(50);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws Exception {
    for (Process one : new LinkedHashSet<>(processes)) {
      List<ProcessHandle> started = one.descendants().toList();
      one.destroyForcibly().waitFor();
      started.forEach(ProcessHandle::destroyForcibly);
    }
    broker.stop();
    database.close();
  }
}
