package io.shenbao.batch.store;

import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Memory;
import io.shenbao.attachment.inspection.Wire;
import io.shenbao.file.Sha256;
import io.shenbao.file.Stamp;
import io.shenbao.filename.PathName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What evidence files were found to be, by their content, in the job's database. */
public final class InspectionStore {

  private final JdbcTemplate jdbc;
  private final String tool;

  /**
   * @param tool whose versions and programs looked: another one may see something else
   */
  public InspectionStore(DataSource dataSource, String tool) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.tool = tool;
  }

  public void forget() {
    jdbc.update("DELETE FROM INSPECTION");
  }

  /**
   * What is known of an application's files.
   *
   * @param folder that the stamps' names begin at
   * @param stamps of the files when the list was frozen: one that has changed since is not known
   */
  public Recollection of(Path folder, Stamps stamps) {
    return new Recollection(folder.toAbsolutePath(), stamps);
  }

  /**
   * An answer to be kept.
   *
   * @param id of the content and of what was asked about it
   */
  public record Answer(String id, byte[] bytes) {}

  /** Saves answers, each once, in an order in which two threads can't wait for each other. */
  public void save(List<Answer> answers) {
    answers.stream()
        .sorted(Comparator.comparing(Answer::id))
        .forEach(
            answer ->
                jdbc.update(
                    "INSERT INTO INSPECTION (ID, ANSWER) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    answer.id(),
                    answer.bytes()));
  }

  /** What is known of one application's files, and what was found out besides. */
  public final class Recollection implements Memory {
    private final Path folder;
    private final Stamps stamps;
    private final Queue<Answer> fresh = new ConcurrentLinkedQueue<>();

    private Recollection(Path folder, Stamps stamps) {
      this.folder = folder;
      this.stamps = stamps;
    }

    @Override
    public @Nullable Inspection recall(Inquiry inquiry) {
      String id = id(inquiry);
      return id == null ? null : find(id);
    }

    @Override
    public void keep(Inquiry inquiry, Inspection inspection) {
      String id = id(inquiry);
      if (id != null) {
        fresh.add(new Answer(id, bytes(inspection)));
      }
    }

    /** What was found out, to be saved with the result. */
    public List<Answer> fresh() {
      return List.copyOf(fresh);
    }

    @Override
    public @Nullable String sha256(Path file) {
      try {
        return stamps.sha256(PathName.below(folder, file.toAbsolutePath()), Stamp.of(file));
      } catch (IOException | IllegalArgumentException e) {
        return null;
      }
    }

    /** Of a content, and of what was asked about it; null when the content is not known. */
    private @Nullable String id(Inquiry inquiry) {
      String sha256 = sha256(inquiry.file());
      return sha256 == null ? null : Sha256.of(String.join("\n", sha256, inquiry.manner(), tool));
    }
  }

  private @Nullable Inspection find(String id) {
    List<byte[]> found =
        jdbc.query(
            "SELECT ANSWER FROM INSPECTION WHERE ID = ?", (row, number) -> row.getBytes(1), id);
    if (found.isEmpty()) {
      return null;
    }
    try {
      return Wire.read(new DataInputStream(new ByteArrayInputStream(found.get(0))));
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(InspectionStore.class).warn("an answer that can't be read", e);
      return null;
    }
  }

  private static byte[] bytes(Inspection inspection) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Wire.write(inspection, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
