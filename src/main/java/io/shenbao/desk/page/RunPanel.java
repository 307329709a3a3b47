package io.shenbao.desk.page;

import io.shenbao.desk.run.RunState;
import java.util.LinkedHashMap;
import java.util.Map;

/** How far a run is, as the values that pages show. */
final class RunPanel {

  private RunPanel() {}

  static Map<String, Object> view(RunState state) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("phase", state.phase().word());
    view.put("busy", state.isBusy());
    view.put("number", state.number());
    view.put("total", state.total());
    view.put("done", state.done());
    view.put("at", state.at());
    view.put("minutesLeft", state.secondsLeft() < 0 ? -1 : (state.secondsLeft() + 59) / 60);
    view.put("said", state.said());
    view.put("failed", state.failed());
    return view;
  }
}
