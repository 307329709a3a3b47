package io.shenbao.merging;

import io.shenbao.file.Sha256;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The bureau's quotas as they lie in the input: {@code quotas.csv} or {@code quotas.xlsx}, a county
 * and a number in each row.
 *
 * @param notes what the clerk should know of the file
 */
public record InputQuotas(Quotas quotas, List<Sentence> notes) {

  /** Its names, of which the first counts. */
  public static final List<String> FILES = List.of("quotas.csv", "quotas.xlsx");

  private static final InputQuotas NONE = new InputQuotas(Quotas.NONE, List.of());

  /** Another text whenever what is in its files changes. */
  public static String fingerprint(Path input) {
    return Sha256.ofThose(input, FILES);
  }

  /** Reads them; none where the file can't be read, of which is taken note. */
  public static InputQuotas read(Path input, Wording wording) {
    List<String> there =
        FILES.stream().filter(name -> Files.isRegularFile(input.resolve(name))).toList();
    if (there.isEmpty()) {
      return NONE;
    }
    String name = there.get(0);
    try {
      Quotas quotas = Quotas.read(input.resolve(name), name, wording);
      return new InputQuotas(
          quotas, there.size() > 1 ? List.of(Sentence.of("batch.quotas.both")) : List.of());
    } catch (IOException e) {
      return new InputQuotas(
          Quotas.NONE, List.of(Sentence.of("batch.quotas.unread", String.valueOf(e.getMessage()))));
    }
  }
}
