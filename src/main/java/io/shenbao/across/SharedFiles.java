package io.shenbao.across;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.Finding;
import io.shenbao.attachment.inspection.FilePrint;
import io.shenbao.attachment.inspection.LookAlikes;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.AcrossRule;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;

/**
 * Finds files that several applicants handed in, and pictures that look the same. Each application
 * is told once of each file, however often it is there.
 */
final class SharedFiles implements Compared {

  /** So many others are named; the rest are counted. */
  private static final int MOST_NAMED = 5;

  private final AcrossRule rule;
  private final AcrossRule.Files files;
  private final List<Member> members;
  private final Particulars particulars;
  private final Repeated contents = new Repeated();
  private final BitSet about = new BitSet();
  private final Map<Integer, List<Told>> told = new HashMap<>();
  private int[] orders = new int[16];
  private int[] numbers = new int[16];
  private long[] likenesses = new long[16];

  /**
   * What is told of a file. Files are numbered as they came.
   *
   * @param some of the group, of an applicant each
   * @param same the first of another applicant that is the same to the byte; -1: there is none
   * @param count of the other applicants
   */
  private record Told(int file, List<Integer> some, int same, int count) {}

  SharedFiles(
      AcrossRule rule, AcrossRule.Files files, List<Member> members, Particulars particulars) {
    this.rule = rule;
    this.files = files;
    this.members = members;
    this.particulars = particulars;
  }

  /** Adds an application; they come in order. */
  void add(int order, Sketch sketch) {
    for (int i = 0; i < sketch.files().size(); i++) {
      Sketch.FileMark file = sketch.files().get(i);
      if (files.requirements().isEmpty() || files.requirements().contains(file.requirement())) {
        about.set(order);
        add(order, i, file);
      }
    }
  }

  private void add(int order, int number, Sketch.FileMark file) {
    int at = contents.size();
    if (at == orders.length) {
      orders = Arrays.copyOf(orders, at * 3 / 2);
      numbers = Arrays.copyOf(numbers, at * 3 / 2);
      likenesses = Arrays.copyOf(likenesses, at * 3 / 2);
    }
    orders[at] = order;
    numbers[at] = number;
    likenesses[at] = file.likeness();
    contents.add(file.content());
  }

  /** When all have come. */
  void gather() {
    Map<Integer, List<Integer>> same = new LinkedHashMap<>();
    Map<Integer, Pair> pairs = new LinkedHashMap<>();
    BitSet later = new BitSet();
    for (List<Integer> files : contents.places()) {
      same.put(files.get(0), files);
      files.stream().skip(1).forEach(later::set);
      Pair pair = pair(files);
      files.forEach(file -> pairs.put(file, pair));
    }
    List<Integer> different =
        IntStream.range(0, contents.size()).filter(file -> !later.get(file)).boxed().toList();
    for (List<Integer> alike : LookAlikes.groups(different, file -> likenesses[file])) {
      List<Integer> group = new ArrayList<>();
      for (Integer file : alike) {
        group.addAll(same.getOrDefault(file, List.of(file)));
        same.remove(file);
      }
      tell(group, pairs);
    }
    same.values().forEach(group -> tell(group, pairs));
  }

  /**
   * Of files that are the same.
   *
   * @param second the first of another applicant; -1: there is none
   */
  private record Pair(int first, int second) {}

  private Pair pair(List<Integer> files) {
    int first = files.get(0);
    return new Pair(
        first,
        files.stream().filter(file -> member(file).isOther(member(first))).findFirst().orElse(-1));
  }

  private void tell(List<Integer> group, Map<Integer, Pair> pairs) {
    Deadline.renew();
    Map<String, Integer> byApplicant = new LinkedHashMap<>();
    Map<Integer, Integer> first = new LinkedHashMap<>();
    for (int file : group) {
      byApplicant.putIfAbsent(member(file).applicant(), file);
      first.putIfAbsent(orders[file], file);
    }
    if (byApplicant.size() > 1) {
      List<Integer> some = byApplicant.values().stream().limit(MOST_NAMED + 1L).toList();
      first.forEach(
          (order, file) ->
              told.computeIfAbsent(order, key -> new ArrayList<>(1))
                  .add(new Told(file, some, same(file, pairs), byApplicant.size() - 1)));
    }
  }

  private int same(int file, Map<Integer, Pair> pairs) {
    Pair pair = pairs.get(file);
    if (pair == null) {
      return -1;
    }
    return member(pair.first()).isOther(member(file)) ? pair.first() : pair.second();
  }

  @Override
  public boolean isAbout(int order) {
    return about.get(order);
  }

  @Override
  public List<Finding> findings(int order, Excerpts excerpts) {
    return told.getOrDefault(order, List.of()).stream().map(this::finding).toList();
  }

  private Finding finding(Told what) {
    Member one = member(what.file());
    List<Integer> others =
        what.some().stream().filter(other -> member(other).isOther(one)).limit(MOST_NAMED).toList();
    int shown = what.same() < 0 ? others.get(0) : what.same();
    Member other = member(shown);
    FilePrint here = print(what.file());
    FilePrint there = print(shown);
    List<String> named = others.stream().map(file -> member(file).title()).toList();
    List<String> places = others.stream().map(file -> print(file).place()).toList();
    return Remark.of(
        rule,
        JsonPointer.empty().appendProperty("attachments").appendProperty(here.requirement()),
        new Origin.Whole(here.place()),
        new Counterpart(
            other.title(),
            other.path(),
            new Origin.Whole(there.place()),
            here.place(),
            there.place()),
        Map.of(
            "file",
            here.place(),
            "how",
            Sentence.of(what.same() < 0 ? "across.files.alike" : "across.files.same"),
            "count",
            Integer.toString(what.count()),
            "others",
            what.count() > named.size() ? Sentence.of("across.others", named, what.count()) : named,
            "otherFiles",
            places));
  }

  private Member member(int file) {
    return members.get(orders[file]);
  }

  private FilePrint print(int file) {
    return particulars.of(member(file)).files().get(numbers[file]);
  }
}
