package io.shenbao.structure;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds, in a source file, collections without an order of their own that are walked through, or
 * handed on to where they might be. The parsed source is looked at and not its bytecode, which no
 * longer tells which variable a collection went into.
 */
final class HashOrder {

  /** Collections whose order depends on hashes. */
  private static final Set<String> UNORDERED =
      Set.of(
          "HashMap", "HashSet", "ConcurrentHashMap", "IdentityHashMap", "WeakHashMap", "Hashtable");

  /** Copies of what had an order that lose it, or are given none. */
  private static final Set<String> LOSING =
      Set.of(
          "Map.copyOf",
          "Set.copyOf",
          "ConcurrentHashMap.newKeySet",
          "Collectors.toSet",
          "Collectors.toUnmodifiableSet",
          "Collectors.toUnmodifiableMap",
          "Collectors.toConcurrentMap",
          "Collectors.groupingByConcurrent");

  /** What may be asked of such a collection: what no order shows in. */
  private static final Set<String> ASKING =
      Set.of(
          "add",
          "addAll",
          "clear",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "contains",
          "containsAll",
          "containsKey",
          "get",
          "getOrDefault",
          "isEmpty",
          "merge",
          "put",
          "putAll",
          "putIfAbsent",
          "remove",
          "removeAll",
          "removeIf",
          "retainAll",
          "size");

  private final List<String> found = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();
  private final Trees trees;
  private final CompilationUnitTree unit;

  private HashOrder(Trees trees, CompilationUnitTree unit) {
    this.trees = trees;
    this.unit = unit;
  }

  /** A line for each place, {@code File.java:line: what}. */
  static List<String> in(Collection<Path> sources) throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    List<String> found = new ArrayList<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        HashOrder order = new HashOrder(Trees.instance(task), unit);
        order.new Makers().scan(unit, null);
        order.new Users().scan(unit, null);
        found.addAll(order.found);
      }
    }
    return found;
  }

  private void add(Tree place, String what) {
    long at = trees.getSourcePositions().getStartPosition(unit, place);
    String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
    found.add(file + ":" + unit.getLineMap().getLineNumber(at) + ": " + what);
  }

  /** Looks at what is made, and takes down the names of the variables it is put into. */
  private final class Makers extends TreePathScanner<Void, Void> {

    @Override
    public Void visitNewClass(NewClassTree made, Void none) {
      if (UNORDERED.contains(simple(made.getIdentifier()))) {
        made(made);
      }
      return super.visitNewClass(made, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      String called = call.getMethodSelect().toString().replaceAll("<.*?>", "");
      int count = call.getArguments().size();
      boolean loses =
          switch (called) {
            case "Collectors.toMap" -> count < 4;
            case "Collectors.groupingBy" -> count < 3;
            default -> LOSING.contains(called);
          };
      if (loses) {
        add(call, called + " loses the order");
      } else if ((called.equals("Map.of") && count > 2)
          || ((called.equals("Set.of") || called.equals("Map.ofEntries")) && count > 1)) {
        made(call);
      }
      return super.visitMethodInvocation(call, none);
    }

    private void made(Tree collection) {
      TreePath holder = getCurrentPath().getParentPath();
      Tree value = collection;
      while (holder.getLeaf() instanceof ParenthesizedTree
          || holder.getLeaf() instanceof ConditionalExpressionTree) {
        value = holder.getLeaf();
        holder = holder.getParentPath();
      }
      Tree leaf = holder.getLeaf();
      if (leaf instanceof VariableTree variable) {
        names.add(variable.getName().toString());
      } else if (leaf instanceof AssignmentTree assignment && assignment.getExpression() == value) {
        names.add(simple(assignment.getVariable()));
      } else if (!(leaf instanceof MemberSelectTree asked)
          || !ASKING.contains(asked.getIdentifier().toString())) {
        add(collection, simple(collection) + " is handed on");
      }
    }
  }

  /** Looks at what is done with those variables. */
  private final class Users extends TreePathScanner<Void, Void> {

    @Override
    public Void visitIdentifier(IdentifierTree identifier, Void none) {
      use(identifier, identifier.getName().toString());
      return super.visitIdentifier(identifier, none);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void none) {
      if (select.getExpression().toString().equals("this")) {
        use(select, select.getIdentifier().toString());
      }
      return super.visitMemberSelect(select, none);
    }

    private void use(Tree variable, String name) {
      if (!names.contains(name)) {
        return;
      }
      Tree user = getCurrentPath().getParentPath().getLeaf();
      boolean isGiven =
          user instanceof AssignmentTree assignment && assignment.getVariable() == variable;
      boolean isAsked =
          user instanceof MemberSelectTree select
              && select.getExpression() == variable
              && ASKING.contains(select.getIdentifier().toString());
      boolean isNoVariable =
          user instanceof MethodInvocationTree call && call.getMethodSelect() == variable;
      if (!isGiven && !isAsked && !isNoVariable) {
        add(variable, name + " is walked through or handed on");
      }
    }
  }

  private static String simple(Tree tree) {
    Tree plain = tree instanceof ParameterizedTypeTree generic ? generic.getType() : tree;
    if (plain instanceof NewClassTree made) {
      return simple(made.getIdentifier());
    }
    if (plain instanceof MethodInvocationTree call) {
      return call.getMethodSelect().toString();
    }
    String name = plain.toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
