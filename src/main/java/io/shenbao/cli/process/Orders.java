package io.shenbao.cli.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** A manager's command as a worker is to follow it: its folders whole, its own affairs left out. */
public final class Orders {

  /** What each machine decides for itself, or the manager alone does. */
  private static final Set<String> OWN = Set.of("--home", "--silent", "--full");

  private static final String OUTPUT = "--output";

  private Orders() {}

  /** The arguments, of the command as it was parsed. */
  public static List<String> of(ParseResult parsed) {
    List<String> orders = new ArrayList<>();
    boolean hasOutput = false;
    for (OptionSpec option : parsed.matchedOptions()) {
      String name = option.longestName();
      if (OWN.contains(name)) {
        continue;
      }
      hasOutput |= name.equals(OUTPUT);
      for (String value : option.originalStringValues()) {
        orders.add(option.arity().max() == 0 ? name : name + "=" + whole(option, value));
      }
    }
    if (!hasOutput) {
      orders.add(OUTPUT + "=" + whole(Path.of("output")));
    }
    List<PositionalParamSpec> places = parsed.matchedPositionals();
    orders.add("--");
    orders.add(
        places.isEmpty()
            ? whole(Path.of("input"))
            : whole(places.get(0), places.get(0).originalStringValues().get(0)));
    return orders;
  }

  private static String whole(ArgSpec argument, String value) {
    return argument.type().equals(Path.class) ? whole(Path.of(value)) : value;
  }

  private static String whole(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
