package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import java.util.Optional;

/** Ends requests whose time ran out: nobody decided in time, or nobody shipped in the sprint. */
public final class ExpireChanges {

  private final ChangeBook book;
  private final Brands brands;
  private final JudgeChange judge;

  public ExpireChanges(ChangeBook book, Brands brands, JudgeChange judge) {
    this.book = book;
    this.brands = brands;
    this.judge = judge;
  }

  /** Returns the requests that ended now. */
  public Sweep expire() {
    return Sweep.over(
        brands, brand -> book.in(brand, "drafted", "submitted", "approved"), this::expired);
  }

  private Optional<ChangeHistory> expired(ChangeHistory open) {
    return book.holding(
        open.identity().brand(),
        () ->
            book.find(open.identity().brand(), open.identity().label())
                .flatMap(
                    history ->
                        why(history.request())
                            .map(
                                why ->
                                    book.record(
                                        history,
                                        new ChangeEvent.Expired(why),
                                        Actor.SYSTEM,
                                        Origin.JOB))));
  }

  private Optional<String> why(ChangeRequest request) {
    if (request instanceof ChangeRequest.Submitted submitted
        && !book.instant().isBefore(submitted.how().expires())) {
      return Optional.of("nobody decided by " + submitted.how().expires());
    }
    boolean open =
        request instanceof ChangeRequest.Drafted
            || request instanceof ChangeRequest.Submitted
            || request instanceof ChangeRequest.Approved;
    return open && judge.ships(request.proposal()).isEmpty()
        ? Optional.of("its sprint ended on " + request.proposal().sprint().last())
        : Optional.empty();
  }
}
