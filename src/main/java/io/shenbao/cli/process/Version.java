package io.shenbao.cli.process;

import picocli.CommandLine.IVersionProvider;

/** Name and version of the tool. */
public final class Version implements IVersionProvider {

  public static String tool() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "shenbao " + (version == null ? "dev" : version);
  }

  @Override
  public String[] getVersion() {
    return new String[] {tool()};
  }
}
