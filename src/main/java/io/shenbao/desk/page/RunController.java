package io.shenbao.desk.page;

import io.shenbao.desk.run.RunState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Runs: begun, stopped, and told of as they go on to every page that is open. */
@RestController
public final class RunController implements DisposableBean {

  private static final long EVERY_MILLIS = 300;

  /** A page that is gone is noticed when it is written to. */
  private static final int BREATH = 40;

  private static final int MOST_WATCHERS = 40;

  private final Desks desks;
  private final DeskPages pages;
  private final List<SseEmitter> watchers = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "desk-events");
            thread.setDaemon(true);
            return thread;
          });
  private RunState told;
  private int silent;

  public RunController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
    this.told = desks.runs().state();
    clock.scheduleWithFixedDelay(this::tell, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PostMapping("/run")
  ResponseEntity<String> run(@RequestParam(defaultValue = "") String full) {
    desks.runs().request(full.equals("yes"));
    return Answer.to("/");
  }

  @PostMapping("/cancel")
  ResponseEntity<String> cancel() {
    desks.runs().cancel();
    return Answer.to("/");
  }

  /** How far the run is, as a part of a page. */
  @GetMapping("/state")
  ResponseEntity<String> state() {
    return Answer.page(panel(desks.runs().state()));
  }

  @GetMapping("/events")
  ResponseEntity<SseEmitter> events() throws IOException {
    if (watchers.size() >= MOST_WATCHERS) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
    SseEmitter emitter = new SseEmitter(0L);
    emitter.onCompletion(() -> watchers.remove(emitter));
    emitter.onTimeout(() -> watchers.remove(emitter));
    emitter.onError(cause -> watchers.remove(emitter));
    emitter.send(event(desks.runs().state(), "state"));
    watchers.add(emitter);
    return ResponseEntity.ok(emitter);
  }

  private void tell() {
    RunState now = desks.runs().state();
    boolean ended = now.number() != told.number();
    boolean isSame = now.equals(told);
    told = now;
    silent = isSame ? silent + 1 : 0;
    if (!isSame) {
      send(event(now, "state"));
    } else if (silent % BREATH == 0) {
      send(SseEmitter.event().comment("."));
    }
    if (ended) {
      send(event(now, "ended"));
    }
  }

  private void send(SseEmitter.SseEventBuilder event) {
    for (SseEmitter one : watchers) {
      try {
        one.send(event);
      } catch (IOException | IllegalStateException e) {
        watchers.remove(one); // the page is gone
      }
    }
  }

  private SseEmitter.SseEventBuilder event(RunState state, String name) {
    return SseEmitter.event().name(name).data(panel(state));
  }

  private String panel(RunState state) {
    Map<String, Object> values = pages.words();
    values.put("state", RunPanel.view(state));
    return pages.render("panel.ftlh", values);
  }

  @Override
  public void destroy() {
    clock.shutdownNow();
    watchers.forEach(SseEmitter::complete);
  }
}
