package io.shenbao.cli;

import io.shenbao.schema.EditorSchema;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code shenbao programme schema}: what a YAML editor completes and checks an application by. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON Schema of application.yaml, for editors.")
final class ProgrammeSchemaCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Override
  public Integer call() throws IOException, Misuse {
    EditorSchema schema = new EditorSchema(setting.pack().programme(), setting.wording());
    spec.commandLine().getOut().println(schema.make().toPrettyString());
    return 0;
  }
}
