package io.shenbao.programme.reading;

import com.google.re2j.Pattern;
import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.CataloguePolicy;
import io.shenbao.programme.Depth;
import io.shenbao.programme.Form;
import io.shenbao.programme.PackOrigin;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.PackTree;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Reference;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Rule;
import io.shenbao.wording.Wording;
import io.shenbao.yaml.YamlReader;
import io.shenbao.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a pack from the configuration folder ({@code config/}) and lints what can be judged without
 * compiling expressions: keys, kinds of values, quotes, roles, paths. All mistakes at once.
 */
public final class ProgrammeReader {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final Path config;
  private final Wording wording;

  public ProgrammeReader(Path config, Wording wording) {
    this.config = config;
    this.wording = wording;
  }

  /** The ids of all packs, sorted. */
  public List<String> available() throws IOException {
    Path programmes = config.resolve(PackOrigin.FOLDER);
    if (!Files.isDirectory(programmes)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(programmes)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("programme.yaml")))
          .map(folder -> folder.getFileName().toString())
          .filter(ProgrammeReader::isId)
          .sorted()
          .toList();
    }
  }

  /** The pack of a bureau that has not said which: {@code programme} in {@code default.yaml}. */
  public Optional<String> standard() throws IOException {
    Optional<JsonNode> root = defaults();
    return root.map(one -> one.path("programme").asString(""));
  }

  /**
   * Names of folders and files in the input that are nobody's application: {@code ignore} in {@code
   * default.yaml}.
   */
  public SortedSet<String> ignored() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    defaults()
        .ifPresent(one -> one.path("ignore").forEach(name -> names.add(name.asString("").strip())));
    names.remove("");
    return names;
  }

  /** What a bureau has set for all its packs; empty when it has set nothing. */
  private Optional<JsonNode> defaults() throws IOException {
    Path file = config.resolve("default.yaml");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    JsonNode root = new YamlReader(YamlReader.Scalars.TEXT).read(Files.readString(file)).root();
    return Optional.of(root == null ? MissingNode.getInstance() : root);
  }

  /** The rules that every pack may include; what is wrong with one is said where it is included. */
  public List<SharedRule> library() throws IOException {
    RuleLibrary library = new RuleLibrary();
    Path folder = config.resolve(RuleLibrary.FOLDER);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
          YamlTree tree = new YamlReader(YamlReader.Scalars.TYPED).read(Files.readString(file));
          library.add(PackTree.of(file.getFileName().toString(), tree));
        }
      }
    }
    return library.offers();
  }

  /** Whether a word may name a pack. */
  public static boolean isId(String word) {
    return ID.matches(word);
  }

  /** Reads one pack. What is wrong stands in the result; only I/O errors are thrown. */
  public PackReading read(String id) throws IOException {
    List<String> packs = available();
    if (!packs.contains(id)) {
      String known = String.join(", ", packs);
      return new PackReading(
          null,
          List.of(
              new PackProblem(
                  PackOrigin.FOLDER + "/" + id, 0, 0, wording.say("pack.unknown", id, known))),
          List.of(),
          Set.of());
    }
    PackFiles files = new PackFiles(config, id, packs, wording);
    Programme programme = programme(id, files);
    new PackChecks(programme, wording, files.problems()).check();
    Collections.sort(files.problems());
    InheritedPlaces places = new InheritedPlaces(files.lineage(), wording);
    return new PackReading(
        programme,
        List.copyOf(files.problems()),
        places.in(programme.origins().files()),
        places.foreign());
  }

  private static Programme programme(String id, PackFiles files) throws IOException {
    PackTree head = files.tree(Programme.HEAD);
    IncludedRules included = files.rules(head);
    Map<String, ObjectNode> examples = files.examples();
    Map<String, Reference> references = references(files);
    Form form = new FormReader().read(files.entry("form.yaml"));
    PackTree whole = included.expanded();
    Map<String, Rule> rules =
        new RuleReader(examples.keySet(), included.left())
            .read(files.entry(Programme.RULES, whole));
    Map<String, AcrossRule> across =
        files.has("across.yaml") ? new AcrossReader().read(files.entry("across.yaml")) : Map.of();
    Map<String, Requirement> requirements =
        new RequirementReader().read(files.entry("attachments.yaml"));
    try (Entry root = files.entry(Programme.HEAD, head)) {
      String stated = root.text("id");
      if (!stated.isEmpty() && !id.equals(stated)) {
        root.problem(root.at("id"), "pack.id", id);
      }
      root.text("cite", "");
      root.text("extends", "");
      CataloguePolicy policy = HeadReader.policy(root);
      Map<String, Reference.Table> tables = new TablesReader(files).read(root);
      Integer version = root.integer("version");
      Integer year = root.integer("year");
      return new Programme(
          id,
          files.lineage().ids(),
          version == null ? 1 : version,
          root.text("title"),
          root.text("issuer"),
          root.text("region", ""),
          root.text("tier", ""),
          year == null ? 0 : year,
          HeadReader.deadline(root),
          root.text("recommender", ""),
          root.choice("depth", Depth.class, Depth.OPEN),
          policy,
          HeadReader.roles(root),
          SummaryReader.read(root),
          SummaryReader.further(root),
          HeadReader.repeats(root),
          included.withWords(HeadReader.words(root)),
          root.textMap("let"),
          tables,
          ListsReader.read(root),
          files.has(Programme.SCORE)
              ? new ScoreReader(tables).read(files.entry(Programme.SCORE))
              : Map.of(),
          root.textMap("nouns"),
          DocumentsReader.read(root),
          ClaimReader.read(root),
          form,
          rules,
          across,
          requirements,
          editions(files, policy),
          references,
          examples,
          files.origins(),
          files.fingerprint());
    }
  }

  private static Map<String, Catalogue> editions(PackFiles files, CataloguePolicy policy)
      throws IOException {
    Map<String, Catalogue> editions = new LinkedHashMap<>();
    for (String edition : policy.accepted().keySet()) {
      editions.put(
          edition,
          new CatalogueReader().read(files.shared("catalogues/scenarios-" + edition + ".yaml")));
    }
    return Collections.unmodifiableMap(editions);
  }

  private static Map<String, Reference> references(PackFiles files) throws IOException {
    Map<String, Reference> references = new LinkedHashMap<>();
    for (String name : files.yamlFiles("reference")) {
      try (Entry root = files.shared("reference/" + name + ".yaml")) {
        references.put(
            name,
            new Reference(
                root.text("title"),
                root.text("source"),
                root.textMap("entries"),
                root.textMap("aliases")));
      }
    }
    return Collections.unmodifiableMap(references);
  }
}
