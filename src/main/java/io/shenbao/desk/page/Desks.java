package io.shenbao.desk.page;

import io.shenbao.batch.RunFailure;
import io.shenbao.batch.RunRequest;
import io.shenbao.batch.TableOrder;
import io.shenbao.desk.past.PastVersions;
import io.shenbao.desk.ruling.DecisionBook;
import io.shenbao.desk.ruling.QuotaFile;
import io.shenbao.desk.ruling.RankingFile;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.run.RunQueue;
import io.shenbao.desk.shelf.Applications;
import io.shenbao.desk.shelf.Shelf;
import io.shenbao.desk.workspace.Clerk;
import io.shenbao.desk.workspace.GivenBack;
import io.shenbao.desk.workspace.Looked;
import io.shenbao.desk.workspace.Versions;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.programme.SummaryTable;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all pages of a desk share. */
public record Desks(
    Workspace workspace,
    Wording wording,
    Judging judging,
    RunQueue runs,
    Shelf shelf,
    DecisionBook decisions,
    RankingFile ranking,
    QuotaFile quotas,
    Clerk clerk,
    Versions versions,
    PastVersions past,
    GivenBack returned,
    Looked looked,
    PagePictures pictures,
    Runnable quit) {

  /** A desk over a workspace. */
  public static Desks over(Workspace workspace, Wording wording, Judging judging, Runnable quit) {
    Shelf shelf = new Shelf(workspace.output(), wording);
    PastVersions past = new PastVersions(workspace, shelf);
    return new Desks(
        workspace,
        wording,
        judging,
        new RunQueue(judging),
        shelf,
        new DecisionBook(workspace.decisions(), wording),
        new RankingFile(workspace.input(), workspace.own().resolve("orders"), wording),
        new QuotaFile(workspace.input(), workspace.own().resolve("orders"), wording),
        new Clerk(workspace),
        new Versions(workspace, past),
        past,
        new GivenBack(workspace),
        new Looked(workspace),
        new PagePictures(),
        quit);
  }

  /** Where runs keep their state. */
  Path work() {
    return RunRequest.work(workspace.output());
  }

  /**
   * Whom the summary table could list, in its order, and whom of them a quota leaves off it.
   *
   * @param sort the pack's own order
   */
  List<TableOrder.Line> order(SummaryTable.Sort sort) throws RunFailure {
    return shelf.order(workspace.input(), quotas.read().quotas(), sort);
  }

  /** Whether nobody has looked at an application since something else was told of it. */
  boolean isUnseen(Applications.Line line) {
    return looked.isUnseen(line.key(), line.row().print());
  }

  /** How many those are. */
  long unseen(Applications all) {
    return looked.unseen(all.prints());
  }

  /** Somebody looks at applications. */
  void look(List<Applications.Line> lines) throws IOException {
    Map<String, String> prints = new LinkedHashMap<>();
    lines.forEach(line -> prints.put(line.key(), line.row().print()));
    looked.at(prints);
  }

  /** Whether an application lies in the input under its path as a folder or file of its own. */
  boolean isInInput(String path) {
    Path place = workspace.input().resolve(path).normalize();
    return place.startsWith(workspace.input())
        && !place.equals(workspace.input())
        && Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }

  /** Stops what is under way. */
  public void close() {
    runs.close();
    pictures.close();
    shelf.close();
  }
}
