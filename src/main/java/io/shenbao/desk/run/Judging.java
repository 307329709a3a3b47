package io.shenbao.desk.run;

import io.shenbao.batch.Progress;
import io.shenbao.operation.MailSettings;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The command line's own run over the desk's workspace. */
public interface Judging {

  /**
   * What is applied for.
   *
   * @param wording the tool's words with the pack's own texts
   * @param ignored names of folders and files in the input that are not looked at
   */
  record Known(Programme programme, Wording wording, List<String> ignored) {}

  /**
   * The pack, as the last run had it; read when there was none.
   *
   * @throws RunRefused when it has mistakes or can't be read
   */
  Known known() throws RunRefused;

  /**
   * Makes a run to its end, or to where it is stopped.
   *
   * @param full whether everything is judged anew
   * @param stopping is handed what stops the run, once there is something to stop
   * @return what it came to, in a sentence
   * @throws RunRefused when it was stopped or could not be made
   */
  String judge(boolean full, Progress progress, Consumer<Runnable> stopping) throws RunRefused;

  /**
   * What came of packing.
   *
   * @param said in lines
   */
  record Packed(boolean done, List<String> said) {}

  /**
   * Packs an application for the office that it is handed in to, as {@code pack} does.
   *
   * @param application its folder or archive
   * @param folder where the archives are written
   * @param anyway whether also where it is not ready; the index then says so
   * @throws RunRefused when it can't be judged
   */
  Packed pack(Path application, Path folder, boolean anyway) throws RunRefused;

  /**
   * How mail is sent; nothing where it is not set up.
   *
   * @throws RunRefused when the settings have mistakes
   */
  Optional<MailSettings> mail() throws RunRefused;
}
