package io.shenbao.programme.reading;

import com.google.common.base.Splitter;
import io.shenbao.programme.ExamplePatch;
import io.shenbao.programme.Fingerprint;
import io.shenbao.programme.PackOrigin;
import io.shenbao.programme.PackOrigins;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.PackTree;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Similar;
import io.shenbao.source.table.UnknownText;
import io.shenbao.wording.Wording;
import io.shenbao.yaml.YamlProblem;
import io.shenbao.yaml.YamlReader;
import io.shenbao.yaml.YamlTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The files of one pack, each laid over those of the packs it extends. */
final class PackFiles {

  private static final String HEAD = "programme.yaml";
  private static final List<String> OWN = List.of("id", "cite", "extends");

  private final Path config;
  private final Wording wording;
  private final List<PackProblem> problems = new ArrayList<>();
  private final Fingerprint fingerprint = new Fingerprint();
  private final Map<String, PackTree> trees = new LinkedHashMap<>();
  private final Lineage lineage;
  private boolean orphan;

  /**
   * Finds the pack and all that it extends.
   *
   * @param packs the ids of all packs there are
   */
  PackFiles(Path config, String id, List<String> packs, Wording wording) throws IOException {
    this.config = config;
    this.wording = wording;
    this.lineage = lineage(id, packs);
  }

  Lineage lineage() {
    return lineage;
  }

  List<PackProblem> problems() {
    return problems;
  }

  String fingerprint() {
    return fingerprint.value();
  }

  PackOrigins origins() {
    return new PackOrigins(folder(lineage.ids().get(0)), Collections.unmodifiableMap(trees));
  }

  private static String folder(String id) {
    return PackOrigin.FOLDER + "/" + id;
  }

  private Lineage lineage(String id, List<String> packs) throws IOException {
    List<Lineage.Generation> members = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (String at = id; !at.isEmpty(); ) {
      seen.add(at);
      String file = folder(at) + "/" + HEAD;
      PackTree own = PackTree.of(file, yaml(file, YamlReader.Scalars.TYPED));
      String cite = own.root().path("cite").asString("");
      members.add(
          new Lineage.Generation(at, cite, Notice.of(text(folder(at) + "/notice.txt")), own));
      at = parent(own, seen, packs);
    }
    return new Lineage(List.copyOf(members));
  }

  /** The pack that a pack extends; empty when it extends none, or none that can be used. */
  private String parent(PackTree own, List<String> seen, List<String> packs) {
    String parent = own.root().path("extends").asString("");
    PackOrigin origin = own.origin(JsonPointer.compile("/extends"));
    orphan = !parent.isEmpty() && (seen.contains(parent) || !packs.contains(parent));
    if (seen.contains(parent)) {
      String circle = String.join(" → ", seen) + " → " + parent;
      problems.add(PackProblem.at(origin, wording.say("pack.extends.circle", circle)));
      return "";
    }
    if (orphan) {
      problems.add(
          PackProblem.at(
              origin, wording.say("pack.extends.unknown", parent, meant(parent, packs))));
      return "";
    }
    return parent;
  }

  private String meant(String word, Iterable<String> candidates) {
    List<String> all = new ArrayList<>();
    candidates.forEach(all::add);
    return Similar.to(word, all).map(name -> wording.say("pack.did-you-mean", name)).orElse("");
  }

  /** Whether the pack, or one that it extends, has a file. */
  boolean has(String name) {
    return lineage.ids().stream()
        .anyMatch(id -> Files.isRegularFile(config.resolve(folder(id) + "/" + name)));
  }

  /** A file of the pack, such as {@code form.yaml}; whoever extends need not have one. */
  Entry entry(String name) throws IOException {
    return entry(name, tree(name));
  }

  /** A file of the pack as it is to be read. */
  Entry entry(String name, PackTree tree) {
    trees.put(name, tree);
    return Entry.root(new Entry.Source(tree, lineage, wording, problems));
  }

  /** A file of the pack as a tree. */
  PackTree tree(String name) throws IOException {
    PackTree merged = null;
    for (int i = lineage.members().size() - 1; i >= 0; i--) {
      Lineage.Generation member = lineage.members().get(i);
      PackTree own = own(member, name, merged != null, i == 0);
      merged = merged == null ? own : own == null ? merged : merge(merged, own, name);
    }
    return merged == null ? PackTree.missing(origins().folder() + "/" + name) : merged;
  }

  /** The rules that all packs share. */
  RuleLibrary library() throws IOException {
    RuleLibrary library = new RuleLibrary();
    for (String name : yamlFiles(RuleLibrary.FOLDER)) {
      String path = RuleLibrary.FOLDER + "/" + name + ".yaml";
      library.add(PackTree.of(path, yaml(path, YamlReader.Scalars.TYPED)));
    }
    return library;
  }

  /** The pack's rules, those that include one of the library laid over it. */
  IncludedRules rules(PackTree head) throws IOException {
    PackTree own = tree("rules.yaml");
    RuleLibrary library = IncludedRules.are(own) ? library() : new RuleLibrary();
    return new IncludedRules(library, head.root(), own, wording, problems);
  }

  private @Nullable PackTree own(
      Lineage.Generation member, String name, boolean inherits, boolean last) throws IOException {
    if (name.equals(HEAD)) {
      return last ? member.own() : without(member.own());
    }
    String file = folder(member.id()) + "/" + name;
    if (Files.isRegularFile(config.resolve(file))) {
      return PackTree.of(file, yaml(file, YamlReader.Scalars.TYPED));
    }
    if (last && !inherits && !orphan) {
      problems.add(new PackProblem(file, 0, 0, wording.say("pack.no-file")));
    }
    return null;
  }

  /** What each pack says for itself only is not inherited. */
  private static PackTree without(PackTree head) {
    JsonNode root = head.root().deepCopy();
    if (root instanceof ObjectNode object) {
      object.remove(OWN);
    }
    return new PackTree(root, head.origins());
  }

  private PackTree merge(PackTree parent, PackTree child, String name) {
    Predicate<JsonPointer> whole =
        name.equals("rules.yaml") ? PackFiles::isExample : pointer -> false;
    PackMerge merge = new PackMerge(parent, child, whole);
    for (JsonPointer idle : merge.idle()) {
      String key = idle.last().getMatchingProperty();
      JsonNode around = parent.root().at(idle.head());
      String meant = meant(key, around.propertyNames());
      problems.add(
          PackProblem.at(child.origin(idle), wording.say("pack.extends.idle", key, meant)));
    }
    return merge.merged();
  }

  private static boolean isExample(JsonPointer pointer) {
    List<String> keys = Splitter.on('/').splitToList(pointer.toString());
    return keys.size() == 4 && keys.get(2).equals("examples");
  }

  /** A file beside the pack, or beside the nearest one it extends that has it. */
  Optional<Path> beside(String name) throws IOException {
    for (String id : lineage.ids()) {
      Path folder = config.resolve(folder(id)).normalize();
      Path file = folder.resolve(name).normalize();
      if (file.startsWith(folder) && Files.isRegularFile(file)) {
        fingerprint.add(folder(id) + "/" + name, Files.readAllBytes(file));
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** A file that all packs share, by its path from the configuration folder. */
  Entry shared(String path) throws IOException {
    PackTree tree = PackTree.of(path, yaml(path, YamlReader.Scalars.TYPED));
    return Entry.root(new Entry.Source(tree, lineage, wording, problems));
  }

  /**
   * The pack's whole applications by name; one of the same name as a parent's patches the parent's.
   */
  Map<String, ObjectNode> examples() throws IOException {
    Map<String, ObjectNode> examples = new LinkedHashMap<>();
    for (int i = lineage.members().size() - 1; i >= 0; i--) {
      String folder = folder(lineage.members().get(i).id()) + "/examples";
      for (String name : yamlFiles(folder)) {
        String file = folder + "/" + name + ".yaml";
        YamlTree tree = yaml(file, YamlReader.Scalars.TEXT);
        trees.put(Programme.example(name), PackTree.of(file, tree));
        examples.put(name, example(file, tree, examples.get(name)));
      }
    }
    return Collections.unmodifiableMap(examples);
  }

  /** An example; of one that can't be read, which is said here, nothing. */
  private ObjectNode example(String file, YamlTree tree, @Nullable ObjectNode parent) {
    if (!(tree.root() instanceof ObjectNode own)) {
      problems.add(new PackProblem(file, 1, 1, wording.say("pack.not-a-map")));
      return JsonNodeFactory.instance.objectNode();
    }
    if (parent == null) {
      return own;
    }
    try {
      return ExamplePatch.apply(parent, own);
    } catch (IllegalArgumentException e) {
      problems.add(
          new PackProblem(file, 1, 1, wording.say("pack.example.item", "" + e.getMessage())));
      return parent;
    }
  }

  /** The names, without extension, of the YAML files in a folder, sorted. */
  List<String> yamlFiles(String path) throws IOException {
    Path directory = config.resolve(path);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  private YamlTree yaml(String path, YamlReader.Scalars scalars) throws IOException {
    YamlTree tree = new YamlReader(scalars).read(text(path));
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
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.add(new PackProblem(path, 0, 0, wording.say("pack.not-utf8")));
      return inAnother(bytes);
    }
  }

  /** What a text says in another encoding, so that nothing follows from its being in that. */
  private static String inAnother(byte[] bytes) {
    try {
      return UnknownText.decode(bytes);
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
