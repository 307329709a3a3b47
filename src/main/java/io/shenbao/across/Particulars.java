package io.shenbao.across;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.List;

/** The particulars of those of whom something is told: those that many are told of stay at hand. */
final class Particulars {

  private static final int AT_HAND = 128;

  private final List<Member> members;
  private final TraitsShelf shelf;
  private final Cache<Integer, Traits> atHand =
      CacheBuilder.newBuilder().maximumSize(AT_HAND).build();

  Particulars(List<Member> members, TraitsShelf shelf) {
    this.members = members;
    this.shelf = shelf;
  }

  Traits of(Member member) {
    Traits known = atHand.getIfPresent(member.order());
    if (known == null) {
      known = shelf.particulars(member.path());
      atHand.put(member.order(), known);
    }
    return known;
  }

  /** Of the application of that number. */
  Traits of(int order) {
    return of(members.get(order));
  }
}
