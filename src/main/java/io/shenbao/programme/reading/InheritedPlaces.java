package io.shenbao.programme.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.PackOrigin;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.PackTree;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What a pack inherits and still speaks of the parent's city, and not of its own. */
final class InheritedPlaces {

  private static final Pattern PLACE =
      Pattern.compile("(\\p{Han}{2,}?)(?:特别行政区|自治区|自治州|省|市|州|盟|县|区)");

  /** What is the notice's, or only tries a rule. */
  private static final Set<String> QUOTED = Set.of("quote", "clause", "cite", "examples", "region");

  private static final int SHOWN = 40;

  private final Lineage lineage;
  private final Wording wording;
  private final Map<String, PackProblem> hints = new LinkedHashMap<>();

  InheritedPlaces(Lineage lineage, Wording wording) {
    this.lineage = lineage;
    this.wording = wording;
  }

  /** A hint for each entry of the pack's files, in order of place. */
  List<PackProblem> in(Map<String, PackTree> files) {
    Set<String> foreign = foreign();
    if (!foreign.isEmpty()) {
      files.forEach(
          (name, tree) -> {
            if (!name.contains("/")) {
              walk(name, tree, tree.root(), JsonPointer.empty(), foreign);
            }
          });
    }
    List<PackProblem> sorted = new ArrayList<>(hints.values());
    sorted.sort(null);
    return List.copyOf(sorted);
  }

  /** Places that only the parents are about; none where the pack does not say its own. */
  Set<String> foreign() {
    String own = region(lineage.members().get(0));
    Set<String> foreign = new LinkedHashSet<>();
    if (!own.isEmpty()) {
      lineage.members().stream()
          .skip(1)
          .forEach(parent -> foreign.addAll(places(region(parent), own)));
    }
    return Collections.unmodifiableSet(foreign);
  }

  private static String region(Lineage.Generation pack) {
    return pack.own().root().path("region").asString("");
  }

  private static Set<String> places(String region, String own) {
    Set<String> places = new LinkedHashSet<>();
    Matcher matcher = PLACE.matcher(region);
    while (matcher.find()) {
      if (!own.contains(matcher.group(1))) {
        places.add(matcher.group(1));
      }
    }
    return places;
  }

  private void walk(
      String file, PackTree tree, JsonNode value, JsonPointer at, Set<String> foreign) {
    if (value.isString()) {
      String text = value.asString();
      foreign.stream()
          .filter(text::contains)
          .findFirst()
          .ifPresent(place -> told(file, tree.origin(at), at, place, text));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        walk(file, tree, value.get(i), at.appendIndex(i), foreign);
      }
    } else {
      value
          .properties()
          .forEach(
              one -> {
                if (!QUOTED.contains(one.getKey())) {
                  walk(file, tree, one.getValue(), at.appendProperty(one.getKey()), foreign);
                }
              });
    }
  }

  private void told(String file, PackOrigin origin, JsonPointer at, String place, String text) {
    if (!origin.pack().equals(lineage.ids().get(0))) {
      String entry = at.getMatchingProperty();
      String key = at.toString().substring(1).replace('/', '.');
      String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
      hints.putIfAbsent(
          file + "/" + entry,
          PackProblem.at(
              origin, wording.say("pack.extends.place", key, shown, place, file, entry)));
    }
  }
}
