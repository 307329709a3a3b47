package io.shenbao.review;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The bureau's order of priority, {@code ranking.csv} in the input folder: credit code, optionally
 * the factory, rank. A first line without a number as rank is a heading.
 */
public final class Ranking {

  static final String FILE = "ranking.csv";

  private final Map<String, Integer> ranks = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final boolean given;

  private Ranking(boolean given) {
    this.given = given;
  }

  public static Ranking read(Path input, Wording wording) {
    Path file = input.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      Ranking none = new Ranking(false);
      none.notes.add(wording.say("batch.ranking.none"));
      return none;
    }
    Ranking ranking = new Ranking(true);
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text(file))) {
      records.forEach(record -> ranking.add(record, wording));
    } catch (IOException | CsvParseException e) {
      ranking.notes.add(wording.say("batch.ranking.unreadable", FILE));
    }
    return ranking;
  }

  /** UTF-8, or else what a Chinese Excel writes. */
  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return (text.contains("\uFFFD") ? new String(bytes, Charset.forName("GB18030")) : text)
        .replace("\uFEFF", "");
  }

  private void add(CsvRecord record, Wording wording) {
    String rank = record.getField(record.getFieldCount() - 1).strip();
    if (record.getFieldCount() < 2 || !Pattern.matches("\\d{1,6}", rank)) {
      if (record.getStartingLineNumber() > 1) {
        notes.add(wording.say("batch.ranking.line", FILE, record.getStartingLineNumber(), rank));
      }
      return;
    }
    String factory = record.getFieldCount() > 2 ? record.getField(1).strip() : "";
    ranks.put(key(record.getField(0), factory), Integer.parseInt(rank));
  }

  /** Entries in order of rank; those without a rank follow in their own order. */
  public List<SummaryEntry> sort(List<SummaryEntry> entries, Wording wording) {
    List<SummaryEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingInt(this::rank));
    if (given) {
      entries.stream()
          .filter(entry -> rank(entry) == Integer.MAX_VALUE)
          .forEach(entry -> notes.add(wording.say("batch.ranking.unranked", entry.name())));
    }
    return sorted;
  }

  /** What the clerk should know about the order. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  private int rank(SummaryEntry entry) {
    Integer exact = ranks.get(key(entry.identity(), entry.factory()));
    return exact != null ? exact : ranks.getOrDefault(key(entry.identity(), ""), Integer.MAX_VALUE);
  }

  private static String key(String identity, String factory) {
    return identity.strip().toUpperCase(Locale.ROOT) + "\n" + factory;
  }
}
