package io.shenbao.attachment.child;

import io.shenbao.attachment.examine.ChildMain;
import io.shenbao.launch.ClassData;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Starts the program's own children. Safe for use by several threads. */
final class ProgramLauncher implements Launcher {

  private final ClassData classData = ClassData.of("evidence");
  private volatile @Nullable Process writer;

  @Override
  public Process launch(Duration work) throws IOException {
    if (!classData.claim()) {
      return Launcher.java(ChildMain.class, work, classData.reading().toArray(String[]::new));
    }
    Process first =
        Launcher.java(ChildMain.class, work, classData.written().toArray(String[]::new));
    writer = first;
    return first;
  }

  @Override
  public void close() {
    Process first = writer;
    if (first != null) {
      classData.adopt(!first.isAlive() && first.exitValue() == 0);
    }
  }
}
