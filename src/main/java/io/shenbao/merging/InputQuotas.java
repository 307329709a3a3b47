package io.shenbao.merging;

import io.shenbao.filename.PathName;
import io.shenbao.source.table.BureausTables;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bureau's quotas as they lie in the input: {@code quotas.csv} or another table of that name, a
 * county and a number in each row.
 *
 * @param notes what the clerk should know of the file
 */
public record InputQuotas(Quotas quotas, List<Sentence> notes) {

  public InputQuotas {
    notes = List.copyOf(notes);
  }

  /** Another text whenever what is in its files changes. */
  public static String fingerprint(Path input) {
    return files(input).fingerprint();
  }

  private static BureausTables files(Path input) {
    return BureausTables.in(input, BureausTables.QUOTAS);
  }

  /** Reads them; none where the file can't be read, of which is taken note. */
  public static InputQuotas read(Path input, Wording wording) {
    BureausTables files = files(input);
    List<Sentence> notes = new ArrayList<>();
    if (!files.others().isEmpty()) {
      notes.add(Sentence.of("batch.quotas.other", BureausTables.names(files.others())));
    }
    if (files.tables().isEmpty()) {
      return new InputQuotas(Quotas.NONE, notes);
    }
    Path first = files.tables().get(0);
    String name = PathName.of(first);
    if (files.tables().size() > 1) {
      notes.add(Sentence.of("batch.quotas.several", BureausTables.names(files.tables()), name));
    }
    try {
      return new InputQuotas(Quotas.read(first, name, wording), notes);
    } catch (IOException e) {
      notes.add(Sentence.of("batch.quotas.unread", String.valueOf(e.getMessage())));
      return new InputQuotas(Quotas.NONE, notes);
    }
  }
}
