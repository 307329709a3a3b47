package io.shenbao.attachment.proof;

import java.util.Optional;

/** Addresses: one may leave out province and city, which stand first. */
final class AddressComparison implements Comparison {

  private static final String PROVINCE = "省";
  private static final String CITY = "市";

  @Override
  public Optional<Sighting> look(String stated, Passage passage) {
    String found = Cell.first(passage.rest());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String address = local(FilePage.key(stated));
    String whole = FilePage.key(passage.whole());
    boolean agrees =
        whole.contains(address) || (passage.page().recognised() && Misread.holds(whole, address));
    return Optional.of(new Sighting(passage, found, agrees));
  }

  /** Without province and city. */
  private static String local(String address) {
    return behind(CITY, behind(PROVINCE, address));
  }

  private static String behind(String end, String address) {
    int at = address.indexOf(end);
    boolean isName = at > 0 && at < address.length() / 2;
    return isName ? address.substring(at + 1) : address;
  }
}
