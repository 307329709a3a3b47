package io.shenbao.batch.store;

import io.shenbao.across.Sketch;
import io.shenbao.across.Sketcher;
import io.shenbao.across.Traits;
import io.shenbao.across.TraitsJson;
import io.shenbao.across.TraitsShelf;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of applications is compared with others, and what comparing them found, in the job's
 * database: each in pieces of its own, so that no more is read than is needed.
 */
public final class TraitsStore implements TraitsShelf {

  private static final String SKETCH = "sketch";
  private static final String PARTICULARS = "particulars";
  private static final String PASSAGE = "passage";
  private static final String EXCERPTS = "excerpts";
  private static final String LIKENESSES = "likenesses";

  /** Bytes that stand in one row at most. */
  private static final int LARGEST = 500_000;

  private static final String INSERT =
      "INSERT INTO COMPARED (PATH, KIND, NUMBER, PART, CONTENT) VALUES (?, ?, ?, ?, ?)";

  private final JdbcTemplate jdbc;
  private final Transactions transactions;
  private final Sketcher sketcher;
  private final JsonMapper mapper = JsonMapper.builder().build();

  /**
   * @param sketcher makes sketches in the manners of the pack
   */
  public TraitsStore(DataSource dataSource, Sketcher sketcher) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.transactions = new Transactions(dataSource);
    this.sketcher = sketcher;
  }

  /** A row to be written. */
  private record Piece(String path, String kind, int number, int part, byte[] content) {}

  /** What is kept of an application, ready to be saved. */
  public static final class Prepared {
    private final String path;
    private final List<Piece> pieces = new ArrayList<>();

    private Prepared(String path) {
      this.path = path;
    }

    private void add(String kind, int number, byte[] content) {
      for (int part = 0; part == 0 || part * LARGEST < content.length; part++) {
        int from = part * LARGEST;
        byte[] piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + LARGEST));
        pieces.add(new Piece(path, kind, number, part, piece));
      }
    }
  }

  /** Makes the traits of an application ready, which is the work; safe for several threads. */
  public Prepared prepare(String path, Traits traits) {
    Prepared prepared = new Prepared(path);
    prepared.add(SKETCH, 0, sketcher.sketch(traits).bytes());
    prepared.add(PARTICULARS, 0, mapper.writeValueAsBytes(TraitsJson.write(traits.withoutTexts())));
    for (int i = 0; i < traits.passages().size(); i++) {
      prepared.add(PASSAGE, i, bytes(traits.passages().get(i).text()));
    }
    return prepared;
  }

  /** Saves it instead of what was known of the application. */
  public void save(Prepared prepared) {
    forget(prepared.path);
    insert(prepared.pieces);
  }

  private void insert(List<Piece> pieces) {
    jdbc.batchUpdate(
        INSERT,
        pieces,
        100,
        (statement, piece) -> {
          statement.setString(1, piece.path());
          statement.setString(2, piece.kind());
          statement.setInt(3, piece.number());
          statement.setInt(4, piece.part());
          statement.setBytes(5, piece.content());
        });
  }

  /** Forgets an application. */
  public void forget(String path) {
    jdbc.update("DELETE FROM COMPARED WHERE PATH = ?", path);
  }

  /** Forgets all, what comparing found too. */
  public void forgetAll() {
    jdbc.update("DELETE FROM COMPARED");
  }

  @Override
  public Sketch sketch(String path) {
    byte[] kept = read(path, SKETCH, 0);
    return kept.length == 0 ? Sketch.NONE : Sketch.of(kept);
  }

  @Override
  public Traits particulars(String path) {
    byte[] kept = read(path, PARTICULARS, 0);
    return kept.length == 0 ? Traits.NONE : TraitsJson.read(mapper.readTree(kept));
  }

  @Override
  public String passage(String path, int number) {
    return text(read(path, PASSAGE, number));
  }

  @Override
  public String excerpts(String path) {
    return new String(read(path, EXCERPTS, 0), StandardCharsets.UTF_8);
  }

  @Override
  public void keepExcerpts(Map<String, String> byPath) {
    List<Object[]> paths = byPath.keySet().stream().map(path -> new Object[] {path}).toList();
    List<Piece> pieces = new ArrayList<>();
    byPath.forEach(
        (path, text) -> {
          Prepared prepared = new Prepared(path);
          prepared.add(EXCERPTS, 0, text.getBytes(StandardCharsets.UTF_8));
          pieces.addAll(prepared.pieces);
        });
    transactions.together(
        () -> {
          jdbc.batchUpdate("DELETE FROM COMPARED WHERE PATH = ? AND KIND = 'excerpts'", paths);
          insert(pieces);
        });
  }

  @Override
  public void likenesses(String manner, Consumer<byte[]> page) {
    pages(manner).forEach(number -> page.accept(read(manner, LIKENESSES, number)));
  }

  @Override
  public void addLikenesses(String manner, Stream<byte[]> pages) {
    List<Integer> before = pages(manner);
    int[] number = {before.isEmpty() ? 0 : before.get(before.size() - 1) + 1};
    transactions.together(
        () ->
            pages.forEach(
                page -> insert(List.of(new Piece(manner, LIKENESSES, number[0]++, 0, page)))));
  }

  @Override
  public void forgetLikenesses(String manner) {
    jdbc.update("DELETE FROM COMPARED WHERE PATH = ? AND KIND = 'likenesses'", manner);
  }

  /** One by one, or the database gathers them all before it gives the first. */
  private List<Integer> pages(String manner) {
    return jdbc.queryForList(
        "SELECT NUMBER FROM COMPARED WHERE PATH = ? AND KIND = 'likenesses' ORDER BY NUMBER",
        Integer.class,
        manner);
  }

  private byte[] read(String path, String kind, int number) {
    List<byte[]> parts =
        jdbc.query(
            "SELECT CONTENT FROM COMPARED WHERE PATH = ? AND KIND = ? AND NUMBER = ? ORDER BY PART",
            (row, at) -> row.getBytes(1),
            path,
            kind,
            number);
    if (parts.size() == 1) {
      return parts.get(0);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    parts.forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  /** As they stand, halves of characters too, which no encoding of characters keeps. */
  private static byte[] bytes(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    return bytes;
  }

  private static String text(byte[] bytes) {
    char[] letters = new char[bytes.length / 2];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xFF);
    }
    return new String(letters);
  }
}
