package io.shenbao.batch.store;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is kept together, and what is done outside of any transaction: H2 holds on to all long
 * values that one has read or written until it ends.
 */
public final class Transactions {

  private final TransactionTemplate together;
  private final TransactionTemplate apart;

  Transactions(DataSource dataSource) {
    JdbcTransactionManager manager = new JdbcTransactionManager(dataSource);
    this.together = new TransactionTemplate(manager);
    this.apart = new TransactionTemplate(manager);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  /** Keeps all or nothing of what is written, with what is being kept already if there is such. */
  public void together(Runnable writing) {
    together.executeWithoutResult(status -> writing.run());
  }

  /** Does something outside of the transaction that is under way. */
  public <T> T apart(Supplier<T> work) {
    return Objects.requireNonNull(apart.execute(status -> work.get()));
  }
}
