package io.shenbao.batch;

/** Told how far a run is; calls come from several threads. */
public interface Progress {

  /** Of {@code total} applications {@code done} need no work any more. */
  void begin(int total, int done);

  /** One more application is assessed. */
  void step(String path);

  /** Nothing more to come. */
  void end();
}
