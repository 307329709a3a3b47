package io.shenbao.across;

import com.google.common.hash.Hashing;
import io.shenbao.attachment.inspection.FilePrint;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes sketches of applications, which is the greater part of the work and belongs where each is
 * judged by itself. Safe for use by several threads.
 */
public final class Sketcher {

  private final Collection<Manner> manners;

  public Sketcher(Programme programme) {
    this(Manner.of(programme).values());
  }

  Sketcher(Collection<Manner> manners) {
    this.manners = manners;
  }

  /** The sketch of an application's traits. */
  public Sketch sketch(Traits traits) {
    Map<String, Long> values = new LinkedHashMap<>();
    traits.shared().forEach(one -> values.putIfAbsent(one.rule(), hash(one.key())));
    List<Sketch.FileMark> files = new ArrayList<>();
    for (FilePrint file : traits.files()) {
      files.add(new Sketch.FileMark(file.requirement(), hash(file.sha256()), file.likeness()));
    }
    Map<String, List<Sketch.Print>> prints = new LinkedHashMap<>();
    manners.forEach(manner -> prints.put(manner.name(), new ArrayList<>()));
    Map<String, Integer> items = new HashMap<>();
    for (int i = 0; i < traits.passages().size(); i++) {
      Traits.Passage passage = traits.passages().get(i);
      String in = passage.item();
      int item = in.isEmpty() ? 0 : items.computeIfAbsent(in, key -> items.size() + 1);
      Letters letters = Letters.of(passage.text());
      for (Manner manner : manners) {
        Deadline.poll();
        long[] shingles = manner.shingles(letters);
        if (shingles.length > 0) {
          int[] signature = Signatures.of(shingles);
          prints
              .getOrDefault(manner.name(), List.of())
              .add(
                  new Sketch.Print(
                      i,
                      hash(passage.text()),
                      letters.letters().length(),
                      item,
                      Signatures.banded(signature, manner.bands()),
                      Signatures.digits(signature)));
        }
      }
    }
    return new Sketch(values, files, prints);
  }

  private static long hash(String text) {
    return Hashing.sha256().hashUnencodedChars(text).asLong();
  }
}
