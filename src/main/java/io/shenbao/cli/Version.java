package io.shenbao.cli;

import picocli.CommandLine.IVersionProvider;

/** Name and version of the tool. */
final class Version implements IVersionProvider {

  static String tool() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "shenbao " + (version == null ? "dev" : version);
  }

  @Override
  public String[] getVersion() {
    return new String[] {tool()};
  }
}
