package io.shenbao.desk.page;

import io.shenbao.batch.RunRequest;
import io.shenbao.desk.ruling.DecisionBook;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.run.RunQueue;
import io.shenbao.desk.shelf.Shelf;
import io.shenbao.desk.workspace.Clerk;
import io.shenbao.desk.workspace.GivenBack;
import io.shenbao.desk.workspace.Versions;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.wording.Wording;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What all pages of a desk share. */
public record Desks(
    Workspace workspace,
    Wording wording,
    Judging judging,
    RunQueue runs,
    Shelf shelf,
    DecisionBook decisions,
    Clerk clerk,
    Versions versions,
    GivenBack returned,
    Runnable quit) {

  /** A desk over a workspace. */
  public static Desks over(Workspace workspace, Wording wording, Judging judging, Runnable quit) {
    return new Desks(
        workspace,
        wording,
        judging,
        new RunQueue(judging),
        new Shelf(workspace.output(), wording),
        new DecisionBook(workspace.decisions(), wording),
        new Clerk(workspace),
        new Versions(workspace),
        new GivenBack(workspace),
        quit);
  }

  /** Where runs keep their state. */
  Path work() {
    return RunRequest.work(workspace.output());
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
    shelf.close();
  }
}
