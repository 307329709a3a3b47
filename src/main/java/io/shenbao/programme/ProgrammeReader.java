package io.shenbao.programme;

import io.shenbao.wording.Wording;
import io.shenbao.yaml.YamlProblem;
import io.shenbao.yaml.YamlReader;
import io.shenbao.yaml.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a pack from the configuration folder ({@code config/}) and lints what can be judged without
 * compiling expressions: keys, kinds of values, quotes, roles, paths. All mistakes at once.
 */
public final class ProgrammeReader {

  private final Path config;
  private final Wording wording;

  public ProgrammeReader(Path config, Wording wording) {
    this.config = config;
    this.wording = wording;
  }

  /** The ids of all packs, sorted. */
  public List<String> available() throws IOException {
    Path programmes = config.resolve("programmes");
    if (!Files.isDirectory(programmes)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(programmes)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("programme.yaml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Reads one pack. What is wrong stands in the result; only I/O errors are thrown. */
  public PackReading read(String id) throws IOException {
    return new Reading(id).read();
  }

  /** The reading of one pack. */
  private final class Reading {
    private final String id;
    private final String folder;
    private final List<PackProblem> problems = new ArrayList<>();
    private final Map<String, YamlTree> trees = new LinkedHashMap<>();
    private final Fingerprint fingerprint = new Fingerprint();

    Reading(String id) {
      this.id = id;
      this.folder = "programmes/" + id;
    }

    PackReading read() throws IOException {
      if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || !Files.isDirectory(config.resolve(folder))) {
        String known = String.join(", ", available());
        return new PackReading(
            null, List.of(new PackProblem(folder, 0, 0, wording.say("pack.unknown", id, known))));
      }
      Notice notice = Notice.of(text(folder + "/notice.txt"));
      Map<String, ObjectNode> examples = examples();
      Map<String, Reference> references = references();
      Form form = new FormReader().read(root(folder + "/form.yaml"));
      Map<String, Rule> rules =
          new RuleReader(notice, examples.keySet()).read(root(folder + "/rules.yaml"));
      Map<String, AcrossRule> across = across(notice);
      Map<String, Requirement> requirements =
          new RequirementReader(notice).read(root(folder + "/attachments.yaml"));
      Programme programme =
          programme(notice, form, rules, across, requirements, references, examples);
      new PackChecks(programme, wording, problems).check();
      Collections.sort(problems);
      return new PackReading(programme, List.copyOf(problems));
    }

    /** A pack without {@code across.yaml} compares no applications. */
    private Map<String, AcrossRule> across(Notice notice) throws IOException {
      String file = folder + "/across.yaml";
      return Files.isRegularFile(config.resolve(file))
          ? new AcrossReader(notice).read(root(file))
          : Map.of();
    }

    private Programme programme(
        Notice notice,
        Form form,
        Map<String, Rule> rules,
        Map<String, AcrossRule> across,
        Map<String, Requirement> requirements,
        Map<String, Reference> references,
        Map<String, ObjectNode> examples)
        throws IOException {
      try (Entry root = root(folder + "/programme.yaml")) {
        if (!id.equals(root.text("id"))) {
          root.problem(root.at("id"), "pack.id", id);
        }
        CataloguePolicy policy = policy(root, notice);
        Integer version = root.integer("version");
        Integer year = root.integer("year");
        return new Programme(
            id,
            version == null ? 1 : version,
            root.text("title"),
            root.text("issuer"),
            root.text("region", ""),
            root.text("tier", ""),
            year == null ? 0 : year,
            root.text("deadline", ""),
            root.text("recommender", ""),
            policy,
            roles(root),
            summary(root),
            form,
            rules,
            across,
            requirements,
            editions(policy),
            references,
            examples,
            new PackPlaces(folder, Collections.unmodifiableMap(trees)),
            fingerprint.value());
      }
    }

    private CataloguePolicy policy(Entry root, Notice notice) {
      try (Entry catalogues = root.entry("catalogues")) {
        if (catalogues == null) {
          return new CataloguePolicy("", Map.of(), false);
        }
        Map<String, CataloguePolicy.Accepted> accepted = new LinkedHashMap<>();
        catalogues
            .entries("accepts")
            .forEach(
                (edition, entry) -> {
                  try (entry) {
                    String quote = entry.text("quote", "");
                    if (!notice.says(quote)) {
                      entry.problem(entry.at("quote"), "pack.quote-not-found", quote);
                    }
                    accepted.put(
                        edition,
                        new CataloguePolicy.Accepted(
                            entry.text("clause", ""), entry.text("message", "")));
                  }
                });
        String standard = catalogues.text("default");
        if (!accepted.containsKey(standard)) {
          catalogues.problem(catalogues.at("default"), "pack.catalogue.default", standard);
        }
        return new CataloguePolicy(
            standard,
            Collections.unmodifiableMap(accepted),
            catalogues.flag("countUngrouped", false));
      }
    }

    private static Roles roles(Entry root) {
      try (Entry roles = root.entry("roles")) {
        if (roles == null) {
          root.problem(root.pointer(), "pack.missing-key", "roles");
          return new Roles("", "", null, null, null, null, null, null, null, null, null, null);
        }
        return new Roles(
            roles.text("name"),
            roles.text("identity"),
            roles.optional("edition"),
            roles.optional("factory"),
            roles.optional("contact"),
            roles.optional("phone"),
            roles.optional("instances"),
            roles.optional("stage"),
            roles.optional("scenario"),
            roles.optional("instance"),
            roles.optional("novel"),
            roles.optional("honours"));
      }
    }

    private static SummaryTable summary(Entry root) {
      try (Entry summary = root.entry("summary")) {
        if (summary == null) {
          root.problem(root.pointer(), "pack.missing-key", "summary");
          return new SummaryTable("", Map.of(), "", "");
        }
        return new SummaryTable(
            summary.text("title"),
            summary.textMap("columns"),
            summary.text("remark", ""),
            summary.text("note", ""));
      }
    }

    private Map<String, Catalogue> editions(CataloguePolicy policy) throws IOException {
      Map<String, Catalogue> editions = new LinkedHashMap<>();
      for (String edition : policy.accepted().keySet()) {
        editions.put(
            edition, new CatalogueReader().read(root("catalogues/scenarios-" + edition + ".yaml")));
      }
      return Collections.unmodifiableMap(editions);
    }

    private Map<String, Reference> references() throws IOException {
      Map<String, Reference> references = new LinkedHashMap<>();
      for (String file : yamlFiles("reference")) {
        try (Entry root = root("reference/" + file)) {
          references.put(
              stem(file),
              new Reference(
                  root.text("title"),
                  root.text("source"),
                  root.textMap("entries"),
                  root.textMap("aliases")));
        }
      }
      return Collections.unmodifiableMap(references);
    }

    private Map<String, ObjectNode> examples() throws IOException {
      Map<String, ObjectNode> examples = new LinkedHashMap<>();
      for (String file : yamlFiles(folder + "/examples")) {
        String path = folder + "/examples/" + file;
        YamlTree tree = yaml(path, YamlReader.Scalars.TEXT);
        if (tree.root() instanceof ObjectNode example) {
          examples.put(stem(file), example);
        } else {
          problems.add(new PackProblem(path, 1, 1, wording.say("pack.not-a-map")));
        }
      }
      return Collections.unmodifiableMap(examples);
    }

    private List<String> yamlFiles(String path) throws IOException {
      Path directory = config.resolve(path);
      if (!Files.isDirectory(directory)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(directory)) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".yaml"))
            .sorted()
            .toList();
      }
    }

    private static String stem(String file) {
      return file.substring(0, file.length() - ".yaml".length());
    }

    private Entry root(String path) throws IOException {
      YamlTree tree = yaml(path, YamlReader.Scalars.TYPED);
      JsonNode root = tree.root();
      YamlTree usable =
          root == null
              ? new YamlTree(JsonNodeFactory.instance.objectNode(), tree.places(), List.of())
              : tree;
      return Entry.root(new Entry.Source(path, usable, wording, problems));
    }

    private YamlTree yaml(String path, YamlReader.Scalars scalars) throws IOException {
      YamlTree tree = new YamlReader(scalars).read(text(path));
      trees.put(path, tree);
      for (YamlProblem problem : tree.problems()) {
        problems.add(
            new PackProblem(
                path,
                problem.line(),
                problem.column(),
                wording.say("yaml." + problem.kind(), problem.detail())));
      }
      return tree;
    }

    private String text(String path) throws IOException {
      Path file = config.resolve(path);
      if (!Files.isRegularFile(file)) {
        problems.add(new PackProblem(path, 0, 0, wording.say("pack.no-file")));
        return "";
      }
      byte[] bytes = Files.readAllBytes(file);
      fingerprint.add(path, bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
