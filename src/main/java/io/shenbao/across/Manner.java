package io.shenbao.across;

import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Field;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * How prose is made ready to be compared. Rules that differ only in whose prose they compare have
 * one manner, and share all that is reckoned.
 */
final class Manner {

  /** So many bits tell of most shingles that they are none of the pack's; a power of two. */
  private static final int BITS = 1 << 18;

  private final String name;
  private final int length;
  private final int shingle;
  private final double similarity;
  private final long[] packs;
  private final BitSet packsBits = new BitSet(BITS);

  /**
   * @param packs the pack's own texts, which anybody may quote
   */
  Manner(AcrossRule.Alike alike, List<String> packs) {
    this.name = name(alike);
    this.length = alike.length();
    this.shingle = alike.shingle();
    this.similarity = alike.similarity();
    this.packs =
        packs.stream()
            .flatMapToLong(text -> LongStream.of(Shingles.of(Letters.of(text).letters(), shingle)))
            .sorted()
            .distinct()
            .toArray();
    for (long one : this.packs) {
      packsBits.set((int) one & BITS - 1);
    }
  }

  /** The manners of a pack's rules by their names, in the order of the rules. */
  static Map<String, Manner> of(Programme programme) {
    Map<String, Manner> manners = new LinkedHashMap<>();
    List<String> texts = ownTexts(programme);
    for (AcrossRule rule : programme.across().values()) {
      if (rule.kind() instanceof AcrossRule.Alike alike) {
        manners.computeIfAbsent(name(alike), key -> new Manner(alike, texts));
      }
    }
    return manners;
  }

  /** What rules of one manner have in common. */
  static String name(AcrossRule.Alike alike) {
    return alike.length() + "-" + alike.shingle() + "-" + alike.similarity();
  }

  String name() {
    return name;
  }

  /** From which Jaccard index on two passages are alike. */
  double similarity() {
    return similarity;
  }

  /** Into how many bands signatures are cut. */
  int bands() {
    return Signatures.bands(similarity);
  }

  /** The shingles of a passage; none when it is too short, or mostly quotes the pack. */
  long[] shingles(Letters letters) {
    if (letters.letters().length() < length) {
      return Shingles.NONE;
    }
    long[] own = Shingles.of(letters.letters(), shingle);
    int count = 0;
    for (long one : own) {
      boolean mayBePacks = packsBits.get((int) one & BITS - 1);
      if (!mayBePacks || Arrays.binarySearch(packs, one) < 0) {
        own[count++] = one;
      }
    }
    long[] rest = Arrays.copyOf(own, count);
    return rest.length + shingle > length ? rest : Shingles.NONE;
  }

  /** What the pack itself says: to quote it is no sign of anything. */
  private static List<String> ownTexts(Programme programme) {
    List<String> texts = new ArrayList<>();
    programme
        .form()
        .nodes()
        .forEach(
            node -> {
              texts.add(node.caption().label());
              texts.add(node.caption().hint());
              texts.add(node.caption().note());
              if (node instanceof Field field) {
                texts.add(field.sample());
              }
            });
    for (Catalogue catalogue : programme.editions().values()) {
      catalogue.scenarios().values().forEach(one -> texts.add(one.description()));
    }
    return texts;
  }
}
