package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.experiment.RankedTest;
import io.plumbline.domain.experiment.usecase.RankTests;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogItem.Source;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.usecase.ListBacklog;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Suggests what to put on the measurement backlog: each check the model fails, and the channel at
 * the head of the test queue unless a test of it is under way.
 */
public final class SuggestBacklog {

  /** An item that could be written down. */
  public record Suggestion(String title, String why, List<BacklogLink> links, Source source) {
    public Suggestion {
      links = List.copyOf(links);
    }
  }

  private static final int LONGEST = 1000;

  private final ShowChampion champion;
  private final RankTests rank;
  private final ListBacklog backlog;

  public SuggestBacklog(ShowChampion champion, RankTests rank, ListBacklog backlog) {
    this.champion = champion;
    this.rank = rank;
    this.backlog = backlog;
  }

  /** Returns what is not on the list: whatever came from the same, and is to do, is left out. */
  public List<Suggestion> suggest(BrandId brand) {
    Set<Source> listed =
        backlog.list(brand).stream()
            .map(Kept::value)
            .filter(item -> item.state().toDo())
            .map(BacklogItem::source)
            .collect(Collectors.toSet());
    Stream<Suggestion> checks =
        champion.show(brand).map(ShownRun::run).stream().flatMap(SuggestBacklog::failed);
    return Stream.concat(checks, head(brand).stream())
        .filter(one -> !listed.contains(one.source()))
        .toList();
  }

  private static Stream<Suggestion> failed(ModelRun run) {
    return run.report().diagnostics().checks().stream()
        .filter(check -> check.verdict() == Diagnostics.Verdict.FAIL)
        .map(
            check ->
                new Suggestion(
                    "Mend what fails: %s".formatted(check.check()),
                    cut(check.detail()),
                    List.of(new BacklogLink(run.label())),
                    new Source(Source.Kind.MODEL_CHECK, check.check())));
  }

  private Optional<Suggestion> head(BrandId brand) {
    RankTests.Queue queue = rank.rank(brand);
    String run = queue.run();
    return queue.ranked().stream()
        .findFirst()
        .filter(first -> first.underWay() == null)
        .map(first -> suggestion(first, run == null ? List.of() : List.of(new BacklogLink(run))));
  }

  private static Suggestion suggestion(RankedTest first, List<BacklogLink> links) {
    return new Suggestion(
        "Test %s".formatted(first.channel()),
        cut(first.hypothesis()),
        links,
        new Source(Source.Kind.TEST_QUEUE, first.channel().value()));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
