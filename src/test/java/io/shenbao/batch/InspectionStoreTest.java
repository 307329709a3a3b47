package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.attachment.inspection.Content;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Memory;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.State;
import io.shenbao.batch.store.InspectionStore;
import io.shenbao.batch.store.Migrations;
import io.shenbao.batch.store.Stamps;
import io.shenbao.file.Stamp;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file was found to be is known again by its content, and by nothing less. */
class InspectionStoreTest {

  private static final Inspection FOUND =
      new Inspection(
          State.READABLE,
          null,
          "application/pdf",
          3,
          null,
          List.of(Observation.of(Observation.Kind.APPENDED, 12)),
          new Content("ab", List.of("第一页", ""), new Content.Picture(4, 5, -6), List.of("码")));

  @TempDir Path folder;
  private final JdbcDataSource database = new JdbcDataSource();
  private Path file;

  @BeforeEach
  void rememberOneFile() throws Exception {
    database.setURL("jdbc:h2:mem:" + folder.getFileName() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
    Migrations.apply(database);
    InspectionStore store = new InspectionStore(database, "1");
    file = Files.writeString(folder.resolve("营业执照.pdf"), "内容");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    InspectionStore.Recollection memory = store.of(folder, stamps("a"));
    memory.keep(inquiry(Depth.OPEN), FOUND);
    store.save(memory.fresh());
    store.save(memory.fresh()); // another application may hold the same file
  }

  private Stamps stamps(String sha256) throws IOException {
    return new Stamps(Map.of("营业执照.pdf", new Stamps.Seen(Stamp.of(file).reliable(), sha256)));
  }

  private Inquiry inquiry(Depth depth) {
    return new Inquiry(file.toAbsolutePath(), depth);
  }

  private Memory memory(String tool, String sha256) throws IOException {
    return new InspectionStore(database, tool).of(folder, stamps(sha256));
  }

  @Test
  void theSameContentIsKnown() throws IOException {
    assertThat(memory("1", "a").recall(inquiry(Depth.OPEN))).isEqualTo(FOUND);
  }

  @Test
  void anotherContentDepthOrToolIsNot() throws IOException {
    assertThat(memory("1", "b").recall(inquiry(Depth.OPEN))).isNull();
    assertThat(memory("1", "a").recall(inquiry(Depth.WHOLE))).isNull();
    assertThat(memory("2", "a").recall(inquiry(Depth.OPEN))).isNull();
  }

  @Test
  void aFileThatChangedSinceTheListWasFrozenIsNotKnown() throws IOException {
    Memory memory = memory("1", "a");
    Files.writeString(file, "别的内容");

    assertThat(memory.recall(inquiry(Depth.OPEN))).isNull();
  }
}
