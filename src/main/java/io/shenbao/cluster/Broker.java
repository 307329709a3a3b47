package io.shenbao.cluster;

import io.shenbao.batch.RunFailure;
import io.shenbao.operation.ClusterSettings;
import io.shenbao.wording.Wording;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.slf4j.LoggerFactory;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.jms.listener.SessionAwareMessageListener;

/**
 * The broker that tells workers which ranges there are. What a message says, the database knows.
 */
final class Broker {

  private static final int ANSWER_MILLIS = 10_000;
  private static final long LIVING_MILLIS = 20_000;
  private static final long AGAIN_MILLIS = 1000;

  private final ClusterSettings settings;
  private final Wording wording;
  private final ActiveMQConnectionFactory connections;

  /** It has answered once: with what is set it can be spoken to. */
  private volatile boolean answered;

  Broker(ClusterSettings settings, Wording wording) {
    this.settings = settings;
    this.wording = wording;
    ClusterSettings.Server server = settings.broker();
    this.connections =
        new ActiveMQConnectionFactory(
            "tcp://%s:%d?sslEnabled=%s&useDefaultSslContext=true&verifyHost=true"
                .formatted(server.host(), server.port(), server.isTls()),
            server.user(),
            server.password().value());
    connections.setReconnectAttempts(0);
    connections.setInitialConnectAttempts(1);
    connections.setCallTimeout(ANSWER_MILLIS);
    connections.setConnectionTTL(LIVING_MILLIS);
    connections.setClientFailureCheckPeriod(LIVING_MILLIS / 2);
    // what one worker has not begun with is there for the others
    connections.setConsumerWindowSize(0);
  }

  /**
   * Looks whether it can be spoken to.
   *
   * @throws Away when it does not answer just now
   * @throws RunFailure when it never will like this
   */
  void check() throws RunFailure {
    send(List.of());
  }

  /** Sends messages, each of which one worker gets. */
  void send(List<String> texts) throws RunFailure {
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        MessageProducer producer = session.createProducer(session.createQueue(settings.queue()))) {
      producer.setDeliveryMode(DeliveryMode.PERSISTENT);
      for (String text : texts) {
        producer.send(session.createTextMessage(text));
      }
      session.commit();
      answered = true;
    } catch (JMSException e) {
      throw failure(e);
    }
  }

  private RunFailure failure(JMSException e) {
    ClusterSettings.Server server = settings.broker();
    if (e instanceof JMSSecurityException) {
      return new RunFailure(wording.say("cluster.broker.login", server.place()), e);
    }
    if (answered || !answers(server)) {
      return new Away(wording.say("cluster.broker.away", server.place()), e);
    }
    LoggerFactory.getLogger(Broker.class).error("no connection to the broker", e);
    return new RunFailure(
        wording.say(server.isTls() ? "cluster.broker.tls" : "cluster.broker", server.place()), e);
  }

  private static boolean answers(ClusterSettings.Server server) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(server.host(), server.port()), ANSWER_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Listens for messages, several at once; begins when it is started. A message is given to another
   * worker when this process ends before the listener has returned.
   */
  DefaultMessageListenerContainer listen(int threads, SessionAwareMessageListener<?> listener) {
    DefaultMessageListenerContainer container = new DefaultMessageListenerContainer();
    container.setConnectionFactory(connections);
    container.setDestinationName(settings.queue());
    container.setSessionTransacted(true);
    container.setConcurrentConsumers(threads);
    container.setRecoveryInterval(AGAIN_MILLIS);
    container.setAutoStartup(false);
    container.setMessageListener(listener);
    container.afterPropertiesSet();
    return container;
  }
}
