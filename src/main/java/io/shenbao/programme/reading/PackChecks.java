package io.shenbao.programme.reading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.re2j.Pattern;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Claim;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Roles;
import io.shenbao.programme.Rule;
import io.shenbao.programme.Similar;
import io.shenbao.programme.SummaryTable;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Checks that span a pack's files: roles and paths into the form, columns, scenario fields. */
final class PackChecks {

  private static final List<String> COLUMNS =
      List.of("number", "name", "factory", "scenarios", "contact", "phone", "remark");

  /** Other words are known for these, too. */
  private static final Set<String> BESIDES = Set.of("identity", "industry", "recommender");

  /** What paths begin with. */
  private static final Set<String> ROOTS = Set.of("app.", "it.", "up.");

  private static final Pattern LET = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** What an expression means something else by: our names, and CEL's words. */
  private static final Set<String> RESERVED =
      ImmutableSet.copyOf(
          Splitter.on(' ')
              .split(
                  "app facts words tables score it up review true false null in as break const continue else for"
                      + " function if import let loop package namespace return var void while int"
                      + " uint double bool string bytes list map type dyn"));

  private final Programme programme;
  private final Wording wording;
  private final List<PackProblem> problems;

  PackChecks(Programme programme, Wording wording, List<PackProblem> problems) {
    this.programme = programme;
    this.wording = wording;
    this.problems = problems;
  }

  void check() {
    if (programme.form().sections().isEmpty()) {
      return; // no form, no paths: said already
    }
    roles();
    lets();
    summaries();
    programme.repeats().forEach(this::repeated);
    programme.rules().values().forEach(this::rule);
    programme.across().values().forEach(this::across);
    programme.requirements().values().forEach(this::requirement);
    programme.claims().values().forEach(this::claim);
    programme
        .scores()
        .values()
        .forEach(score -> path(score.at(), null, Programme.SCORE, "/" + score.key() + "/at"));
    programme.documents().values().forEach(this::document);
    tables();
    nouns();
    new AlternativeChecks(
            programme.requirements(),
            (at, key, facts) -> problem("attachments.yaml", at, key, facts))
        .check();
    catalogueFields();
    workbookFields();
    programme
        .form()
        .nodes()
        .filter(node -> node instanceof Field field && field.unique() && !inList(node.path()))
        .forEach(
            node ->
                problem(
                    "form.yaml",
                    node.caption().pointer().appendProperty("unique").toString(),
                    "pack.form.unique",
                    node.path()));
  }

  /** What fields say of the workbook: a list's sheet has its table only. */
  private void workbookFields() {
    Set<String> tables =
        programme
            .form()
            .nodes()
            .filter(Items.class::isInstance)
            .map(node -> ((Items) node).sheet())
            .collect(Collectors.toCollection(TreeSet::new));
    for (Node node : programme.form().nodes().toList()) {
      if (node instanceof Field field) {
        String place = field.caption().pointer().toString();
        boolean isMisplaced = tables.contains(field.sheet()) || inList(field.path());
        if (!field.sheet().isEmpty() && isMisplaced) {
          problem("form.yaml", place + "/sheet", "pack.form.field-sheet", field.sheet());
        }
        boolean isListed =
            programme.form().find(field.offer()).orElse(null) instanceof Field
                && inList(field.offer());
        if (!field.offer().isEmpty() && !isListed) {
          problem("form.yaml", place + "/offer", "pack.form.offer", field.offer());
        }
      }
    }
  }

  private boolean inList(String path) {
    int dot = path.lastIndexOf('.');
    return dot > 0
        && (programme.form().find(path.substring(0, dot)).orElse(null) instanceof Items
            || inList(path.substring(0, dot)));
  }

  private void lets() {
    for (String name : programme.let().keySet()) {
      if (!LET.matches(name) || RESERVED.contains(name)) {
        problem(Programme.HEAD, "/let/" + name, "pack.let.name", name);
      }
    }
  }

  private void summaries() {
    columns(programme.summary(), "/summary");
    for (String column : programme.summary().also().keySet()) {
      boolean isOwn = programme.summary().own().containsKey(column);
      if (!isOwn && !COLUMNS.contains(column) && !BESIDES.contains(column)) {
        problem(Programme.HEAD, "/summary/also/" + column, "pack.summary.column", column, "");
      }
    }
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (SummaryTable.Further one : programme.summaries().values()) {
      columns(one.table(), "/summaries/" + one.id());
      if (!names.add(one.name())) {
        problem(
            Programme.HEAD, "/summaries/" + one.id() + "/name", "pack.summary.twice", one.name());
      }
    }
  }

  private void columns(SummaryTable table, String place) {
    for (String column : table.columns().keySet()) {
      boolean isOwn = table.own().containsKey(column);
      if (isOwn == COLUMNS.contains(column) || !LET.matches(column)) {
        String meant =
            Similar.to(column, COLUMNS)
                .map(one -> wording.say("pack.did-you-mean", one))
                .orElse("");
        String key = isOwn ? "pack.summary.own" : "pack.summary.column";
        problem(Programme.HEAD, place + "/columns/" + column, key, column, isOwn ? "" : meant);
      }
    }
  }

  /** A field outside lists, of which an application has one value. */
  private void repeated(String path) {
    Node node = appPath(path).flatMap(programme.form()::find).orElse(null);
    if (node == null) {
      noSuchField(Programme.HEAD, "/duplicates/by", path, null);
    } else if (!(node instanceof Field field) || inList(node.path()) || isSeveral(field.type())) {
      problem(Programme.HEAD, "/duplicates/by", "pack.duplicates", path);
    }
  }

  /** Whether a value has more than one part. */
  private static boolean isSeveral(FieldType type) {
    return type.isMeasured() || type == FieldType.OPTIONS;
  }

  private void nouns() {
    for (String noun : programme.nouns().keySet()) {
      if (!Wording.NOUNS.contains(noun)) {
        problem(
            Programme.HEAD, "/nouns/" + noun, "pack.noun", noun, String.join("、", Wording.NOUNS));
      }
    }
  }

  private void tables() {
    programme
        .tables()
        .forEach(
            (name, table) -> {
              if (!LET.matches(name) || !table.columns().keySet().stream().allMatch(LET::matches)) {
                problem(Programme.HEAD, "/tables/" + name, "pack.table.name", name);
              }
            });
  }

  private void roles() {
    Roles roles = programme.roles();
    role("name", roles.name(), Field.class);
    role("identity", roles.identity(), Field.class);
    role("edition", roles.edition(), Field.class);
    role("factory", roles.factory(), Field.class);
    role("contact", roles.contact(), Field.class);
    role("phone", roles.phone(), Field.class);
    role("mail", roles.mail(), Field.class);
    role("instances", roles.instances(), Items.class);
    role("honours", roles.honours(), Node.class);
    String instances = roles.instances();
    if (instances != null) {
      role("stage", inside(instances, roles.stage()), Field.class);
      role("scenario", inside(instances, roles.scenario()), Field.class);
      role("instance", inside(instances, roles.instance()), Field.class);
      role("novel", inside(instances, roles.novel()), Field.class);
    }
  }

  private static @Nullable String inside(String list, @Nullable String field) {
    return field == null ? null : list + "." + field;
  }

  private void role(String role, @Nullable String path, Class<? extends Node> kind) {
    if (path != null
        && !path.isEmpty() // that it is missing was told
        && programme.form().find(path).filter(kind::isInstance).isEmpty()) {
      noSuchField(Programme.HEAD, "/roles/" + role, path, null);
    }
  }

  private void rule(Rule rule) {
    String place = "/" + rule.id();
    if (rule.severity() == Severity.ERROR && isLabel(rule.quote())) {
      problem("rules.yaml", place + "/quote", "pack.rule.label-is-no-ground", rule.quote());
    }
    each(rule.each(), "rules.yaml", place + "/each");
    path(rule.at(), rule.each(), "rules.yaml", place + "/at");
    rule.needs().stream()
        .filter(need -> !need.startsWith("facts.evidence.")) // whoever knows its types says so
        .filter(need -> !need.startsWith("facts.lists.")) // the same
        .filter(need -> !programme.let().containsKey(need))
        .forEach(need -> path(need, rule.each(), "rules.yaml", place + "/needs"));
  }

  /** Whether a quote is no more than what a field or column is called. */
  private boolean isLabel(String quote) {
    String words = Likeness.letters(quote);
    return !words.isEmpty()
        && Stream.concat(
                programme.form().nodes().map(node -> node.caption().label()),
                programme.summary().columns().values().stream())
            .anyMatch(label -> Likeness.letters(label).contains(words));
  }

  private void across(AcrossRule rule) {
    if (programme.rules().containsKey(rule.id())) {
      problem("across.yaml", "/" + rule.id(), "pack.across.twice", rule.id());
    }
    if (rule.kind() instanceof AcrossRule.Same same) {
      path(same.at(), null, "across.yaml", "/" + rule.id() + "/at");
      same.values()
          .forEach(value -> path(value, null, "across.yaml", "/" + rule.id() + "/same/values"));
      List<String> lists =
          Stream.concat(same.values().stream(), Stream.of(same.at())).map(this::lists).toList();
      if (lists.stream().distinct().count() > 1 || lists.get(0).contains(" ")) {
        problem(
            "across.yaml",
            "/" + rule.id() + "/same/values",
            "pack.across.list",
            same.values().get(0));
      }
    }
    if (rule.kind() instanceof AcrossRule.Files files) {
      files.requirements().stream()
          .filter(id -> !servesOnce(programme.requirements().get(id)))
          .forEach(
              id ->
                  problem(
                      "across.yaml", "/" + rule.id() + "/files/of", "pack.across.requirement", id));
    }
  }

  /** The lists that a path leads through, with blanks between them. */
  private String lists(String path) {
    List<String> lists = new ArrayList<>();
    for (int dot = path.indexOf('.', 4); dot > 0; dot = path.indexOf('.', dot + 1)) {
      String around = path.substring(4, dot);
      if (programme.form().find(around).orElse(null) instanceof Items) {
        lists.add(around);
      }
    }
    return String.join(" ", lists);
  }

  private static boolean servesOnce(@Nullable Requirement requirement) {
    return requirement != null && requirement.noTwice();
  }

  private void claim(Claim claim) {
    for (String path : claim.told()) {
      path(path, null, "programme.yaml", "/claims/" + claim.id() + "/told");
    }
    for (String id : claim.proof()) {
      if (!programme.requirements().containsKey(id)) {
        problem(
            "programme.yaml", "/claims/" + claim.id() + "/proof", "pack.attachment.unknown", id);
      }
    }
  }

  private void requirement(Requirement requirement) {
    each(requirement.each(), "attachments.yaml", "/" + requirement.id() + "/each");
    for (Proof proof : requirement.proves().values()) {
      String at = proof.at();
      if (at != null && !at.contains("{")) {
        String place = "/" + requirement.id() + "/proves/" + proof.id() + "/at";
        path(at, requirement.each(), "attachments.yaml", place);
      }
    }
  }

  private void document(Programme.Document document) {
    String each = document.each();
    if (each != null && list(each).isEmpty()) {
      String place = "/documents/" + document.id() + "/each";
      problem(Programme.HEAD, place, "pack.not-a-list-or-grid", each);
    }
  }

  private void each(@Nullable String each, String file, String place) {
    if (each != null && !isOfFacts(each) && list(each).isEmpty()) {
      problem(file, place, "pack.not-a-list-or-grid", each);
    }
  }

  /** Whether a rule goes through what is known besides the form. */
  private static boolean isOfFacts(String each) {
    return each.startsWith("facts.") || each.startsWith("score.");
  }

  /** The list or grid that {@code app.…} names. */
  private Optional<Node> list(String each) {
    return appPath(each)
        .flatMap(programme.form()::find)
        .filter(node -> node instanceof Items || (node instanceof Group group && group.grid()));
  }

  private static Optional<String> appPath(String path) {
    return path.startsWith("app.") ? Optional.of(path.substring(4)) : Optional.empty();
  }

  private void path(String path, @Nullable String each, String file, String place) {
    boolean found;
    if (path.startsWith("app.")) {
      found = appPath(path).flatMap(programme.form()::find).isPresent();
    } else if (path.startsWith("it.") && each != null) {
      found = inItem(each, path.substring(3));
    } else if (path.equals("it") && each != null) {
      found = true;
    } else if (path.startsWith("up.") && each != null && each.lastIndexOf('.') > 3) {
      found = inItem(each.substring(0, each.lastIndexOf('.')), path.substring(3));
    } else {
      found = false;
    }
    if (!found) {
      noSuchField(file, place, path, each);
    }
  }

  /** What path of the form may have been meant. */
  private String meant(String path, @Nullable String each) {
    int dot = path.indexOf('.');
    String prefix =
        dot > 0 && ROOTS.contains(path.substring(0, dot + 1)) ? path.substring(0, dot + 1) : "";
    List<String> paths = new ArrayList<>();
    Optional<Node> list = each == null ? Optional.empty() : list(each);
    if (prefix.equals("it.") && list.isPresent()) {
      int around = list.get().path().length() + 1;
      new Form(list.get().children())
          .nodes()
          .forEach(node -> paths.add(node.path().substring(around)));
    } else {
      programme.form().nodes().forEach(node -> paths.add(node.path()));
    }
    if (prefix.isEmpty()) {
      paths.addAll(programme.let().keySet());
    }
    return Similar.to(path.substring(prefix.length()), paths)
        .map(name -> wording.say("pack.did-you-mean", prefix + name))
        .orElse("");
  }

  private boolean inItem(String each, String field) {
    Optional<Node> list = list(each);
    if (list.isEmpty()) {
      return !isOfFacts(each); // else said already
    }
    Map<String, Node> children = list.get().children();
    Optional<Node> first = children.values().stream().findFirst();
    if (first.isEmpty()) {
      return true; // said already
    }
    boolean grid = list.get() instanceof Group;
    return new Form(grid ? first.get().children() : children).find(field).isPresent();
  }

  private void catalogueFields() {
    boolean asks =
        programme
            .form()
            .nodes()
            .anyMatch(
                node ->
                    node instanceof Field field
                        && (field.type() == FieldType.STAGE
                            || field.type() == FieldType.SCENARIO
                            || field.type() == FieldType.EDITION));
    if (asks && programme.editions().isEmpty()) {
      problem("programme.yaml", "", "pack.catalogue.none");
    }
  }

  /** Told once for all that miss it. */
  private void noSuchField(String file, String pointer, String path, @Nullable String each) {
    String message = wording.say("pack.no-such-field", path, meant(path, each));
    problems.add(
        programme
            .origins()
            .problem(file, JsonPointer.compile(pointer), message)
            .of(path.substring(path.lastIndexOf('.') + 1)));
  }

  private void problem(String file, String pointer, String key, Object... arguments) {
    problems.add(
        programme
            .origins()
            .problem(file, JsonPointer.compile(pointer), wording.say(key, arguments)));
  }
}
