package io.shenbao.batch;

/** Told how far a run is; calls come from several threads. */
public interface Progress {

  /** Nobody is told. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(int total, int done) {}

        @Override
        public void step(String path) {}

        @Override
        public void end() {}
      };

  /** Of {@code total} applications {@code done} need no work any more. */
  void begin(int total, int done);

  /** An application is being looked at. */
  default void at(String path) {}

  /** One more application is assessed. */
  void step(String path);

  /** Nothing more to come. */
  void end();
}
