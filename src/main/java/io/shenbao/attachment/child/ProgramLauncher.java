package io.shenbao.attachment.child;

import io.shenbao.attachment.examine.ChildMain;
import io.shenbao.launch.ClassData;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the program's own children. Safe for use by several threads. */
final class ProgramLauncher implements Launcher {

  private final ClassData classData = ClassData.of("evidence");
  private volatile @Nullable Process writer;

  @Override
  public Process launch(Duration work) throws IOException {
    if (!classData.claim()) {
      return launch(work, classData.reading());
    }
    Process first = launch(work, classData.written());
    writer = first;
    return first;
  }

  private Process launch(Duration work, List<String> options) throws IOException {
    return Launcher.java(classData.classPath(), ChildMain.class, work, options);
  }

  @Override
  public void close() {
    Process first = writer;
    if (first != null) {
      classData.adopt(!first.isAlive() && first.exitValue() == 0);
    }
  }
}
