package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.FollowUpTest;
import io.plumbline.domain.change.port.KnownTests;
import io.plumbline.domain.change.port.TestDrafts;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Drafts the test that follows up a move that held, and writes it into the ledger; it stands among
 * the brand's tests from then on.
 */
public final class DraftFollowUp {

  private final ChangeBook book;
  private final BudgetBook budgets;
  private final ShowChampion shown;
  private final KnownTests known;
  private final TestDrafts drafts;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;

  public DraftFollowUp(
      ChangeBook book,
      BudgetBook budgets,
      ShowChampion shown,
      KnownTests known,
      TestDrafts drafts,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    this.book = book;
    this.budgets = budgets;
    this.shown = shown;
    this.known = known;
    this.drafts = drafts;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Returns the ledger entry of the test drafted; empty if there is nothing else to test. */
  public Optional<LedgerEntry> draft(BrandId brand, String label) {
    return book.find(brand, label)
        .map(ChangeHistory::request)
        .flatMap(request -> FollowUpTest.after(request, spending(brand), tested(brand)))
        .map(
            test ->
                transaction.in(
                    () -> {
                      drafts.draft(brand, test);
                      return ledger.append(brand, test, Actor.SYSTEM, Origin.JOB, ids.next());
                    }));
  }

  private Map<ChannelId, Long> spending(BrandId brand) {
    Map<ChannelId, Long> spending = new LinkedHashMap<>();
    budgets
        .show(brand)
        .budgets()
        .forEach(one -> spending.merge(one.channel(), one.cents(), Long::sum));
    return spending;
  }

  private Map<ChannelId, LocalDate> tested(BrandId brand) {
    Map<ChannelId, LocalDate> tested = new HashMap<>();
    known
        .finished(brand)
        .forEach(test -> tested.merge(test.channel(), test.ended(), DraftFollowUp::later));
    Optional<ModelRun> run = shown.show(brand).map(one -> one.run());
    run.ifPresent(
        last ->
            last.report().calibrations().stream()
                .map(CalibrationResult::test)
                .forEach(
                    test ->
                        test.channels()
                            .forEach(
                                channel ->
                                    tested.merge(channel, test.end(), DraftFollowUp::later))));
    return tested;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
