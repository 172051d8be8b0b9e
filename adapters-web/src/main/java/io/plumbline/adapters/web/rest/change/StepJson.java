package io.plumbline.adapters.web.rest.change;

import io.plumbline.domain.change.ChangeFact;
import io.plumbline.domain.change.ChangeHistory;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A step of a request's history, as the ledger tells it. */
public record StepJson(int step, String kind, String by, Instant at, String summary) {

  static List<StepJson> from(ChangeHistory history) {
    return IntStream.rangeClosed(1, history.steps().size())
        .mapToObj(count -> last(history, count))
        .toList();
  }

  private static StepJson last(ChangeHistory whole, int count) {
    ChangeFact fact =
        new ChangeFact(new ChangeHistory(whole.identity(), whole.steps().subList(0, count)));
    ChangeHistory.Step step = fact.history().last();
    return new StepJson(
        step.number(), fact.kind().name(), step.by().name(), step.at(), fact.summary());
  }
}
