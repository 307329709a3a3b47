package io.shenbao.attachment;

import io.shenbao.programme.Requirement;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The leaflet in each attachment folder that says what belongs there. */
public final class Leaflet {

  private Leaflet() {}

  /** What is asked for, in lines. */
  public static List<String> lines(Requirement requirement, Wording wording) {
    List<String> lines = new ArrayList<>();
    lines.add(wording.say("attachment.leaflet", requirement.label(), requirement.clause()));
    lines.add(wording.say("attachment.leaflet.accept", String.join("、", requirement.accept())));
    lines.add(
        wording.say("attachment.leaflet." + requirement.stage().name().toLowerCase(Locale.ROOT)));
    requirement
        .variants()
        .values()
        .forEach(
            one ->
                lines.add(
                    wording.say(
                        "attachment.leaflet.variant",
                        one.label(),
                        String.join("、", one.patterns()).replace("*", ""))));
    if (requirement.each() != null) {
      lines.add(wording.say("attachment.leaflet.each"));
    }
    Requirement.Duration duration = requirement.duration();
    if (duration != null) {
      lines.add(wording.say("attachment.leaflet.duration", duration.min(), duration.max()));
    }
    Requirement.FileCount files = requirement.files();
    if (files.min() > 1) {
      lines.add(wording.say("attachment.leaflet.min", files.min()));
    }
    if (files.max() < Integer.MAX_VALUE) {
      lines.add(wording.say("attachment.leaflet.max", files.max()));
    }
    if (!requirement.required()) {
      lines.add(wording.say("attachment.leaflet.optional"));
    }
    return lines;
  }
}
