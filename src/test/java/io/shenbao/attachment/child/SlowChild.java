package io.shenbao.attachment.child;

import io.shenbao.attachment.examine.ChildMain;
import java.io.IOException;

/** A child that takes its time to start, as on a machine under load. */
final class SlowChild {

  static final int SECONDS = 3;

  private SlowChild() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Thread.sleep(SECONDS * 1000L);
    ChildMain.main(arguments);
  }
}
