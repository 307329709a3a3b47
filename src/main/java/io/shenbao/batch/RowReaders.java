package io.shenbao.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.database.JdbcPagingItemReader;
import org.springframework.batch.infrastructure.item.database.Order;
import org.springframework.batch.infrastructure.item.database.PagingQueryProvider;
import org.springframework.batch.infrastructure.item.database.support.SqlPagingQueryProviderFactoryBean;
import org.springframework.jdbc.core.RowMapper;

/**
 * Makes readers over ranges of the list, each of which reads page by page.
 *
 * @param <T> what a row becomes
 */
final class RowReaders<T> {

  private final DataSource dataSource;
  private final PagingQueryProvider query;
  private final RowMapper<T> rows;
  private final int page;

  /**
   * @param columns to be read, as SQL
   * @param which applications of a range are read, as SQL
   * @param page how many are read at once
   */
  RowReaders(DataSource dataSource, String columns, String which, int page, RowMapper<T> rows)
      throws Exception {
    SqlPagingQueryProviderFactoryBean provider = new SqlPagingQueryProviderFactoryBean();
    provider.setDataSource(dataSource);
    provider.setSelectClause(columns + ", ORDINAL");
    provider.setFromClause("UNIT");
    provider.setWhereClause("ORDINAL BETWEEN :first AND :last AND " + which);
    provider.setSortKeys(Map.of("ORDINAL", Order.ASCENDING));
    this.dataSource = dataSource;
    this.query = provider.getObject();
    this.rows = rows;
    this.page = page;
  }

  /** What a step has to work on in a range; a page holds what was so when it was read. */
  ItemReader<T> of(Range range) {
    JdbcPagingItemReader<T> reader = new JdbcPagingItemReader<>(dataSource, query);
    Map<String, Object> bounds = new LinkedHashMap<>();
    bounds.put("first", range.first());
    bounds.put("last", range.last());
    reader.setParameterValues(bounds);
    reader.setRowMapper(rows);
    reader.setPageSize(page);
    reader.setSaveState(false); // the table itself tells what is done
    try {
      reader.afterPropertiesSet();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return reader;
  }
}
