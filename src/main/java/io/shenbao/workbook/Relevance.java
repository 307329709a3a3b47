package io.shenbao.workbook;

import com.google.common.base.Splitter;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.Form;
import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * When a part of the form is asked for, as far as a workbook can tell: what other fields must say.
 *
 * @param tests all of them must hold
 * @param isPlain whether the tests are all that the pack says; a condition of another kind than
 *     "one field has one value" is not told
 */
record Relevance(List<Test> tests, boolean isPlain) {

  private static final Splitter DOTS = Splitter.on('.');
  private static final Pattern ONE_VALUE =
      Pattern.compile("(app|it)\\.([A-Za-z0-9.]+) *== *(true|false|\"[^\"]*\"|'[^']*')");

  /**
   * What one field must say.
   *
   * @param path of the field
   * @param answer as typed
   */
  record Test(String path, String answer) {}

  static Relevance of(Form form, Node node) {
    List<Test> tests = new ArrayList<>();
    boolean isPlain = true;
    for (Node one : line(form, node)) {
      String condition = one.caption().relevant();
      if (condition != null) {
        Matcher matcher = ONE_VALUE.matcher(condition.strip());
        if (matcher.matches()) {
          tests.add(test(one, matcher));
        } else {
          isPlain = false;
        }
      }
    }
    return new Relevance(List.copyOf(tests), isPlain);
  }

  private static Test test(Node node, Matcher matcher) {
    String path = matcher.group(2);
    if (matcher.group(1).equals("it")) {
      path = node.path().substring(0, node.path().lastIndexOf('.') + 1) + path;
    }
    String value = matcher.group(3);
    return new Test(
        path,
        switch (value) {
          case "true" -> "是";
          case "false" -> "否";
          default -> value.substring(1, value.length() - 1);
        });
  }

  /** A node and what it stands in, from the outermost. */
  static List<Node> line(Form form, Node node) {
    List<Node> line = new ArrayList<>();
    String path = "";
    for (String key : DOTS.split(node.path())) {
      path = path.isEmpty() ? key : path + "." + key;
      form.find(path).ifPresent(line::add);
    }
    return line;
  }

  boolean isAlways() {
    return tests.isEmpty() && isPlain;
  }

  /** In words; empty when it is always asked for, or the workbook can't tell. */
  String said(Form form) {
    List<String> words = new ArrayList<>();
    for (Test test : tests) {
      if (form.find(test.path()).orElse(null) instanceof Field field) {
        words.add("“" + field.caption().name() + "”为“" + test.answer() + "”");
      }
    }
    return words.isEmpty() ? "" : String.join("且", words) + "时填写";
  }
}
