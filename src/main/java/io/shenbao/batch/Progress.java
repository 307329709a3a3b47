package io.shenbao.batch;

/** Told how far a run is; calls come from several threads. */
public interface Progress {

  /** Nobody is told. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(int total, int done) {}

        @Override
        public void step() {}

        @Override
        public void reached(int done) {}

        @Override
        public void end() {}
      };

  /** Of {@code total} applications {@code done} need no work any more. Called once for a run. */
  void begin(int total, int done);

  /** An application is being looked at. */
  default void at(String path) {}

  /** One more application is assessed. */
  void step();

  /** So many applications need no work any more; for those who don't see each one. */
  void reached(int done);

  /** Nothing more to come. */
  void end();
}
