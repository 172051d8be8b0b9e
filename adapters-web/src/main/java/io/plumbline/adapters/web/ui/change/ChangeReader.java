package io.plumbline.adapters.web.ui.change;

import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Watch;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.usecase.BudgetBook;
import io.plumbline.domain.change.usecase.ChangeBook;
import io.plumbline.domain.change.usecase.FindDispatch;
import io.plumbline.domain.change.usecase.JudgeChange;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.change.usecase.ShowWatch;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the pages of governed change read. */
@Dependent
public final class ChangeReader {

  /** The states in which a move is out in the world, or was. */
  static final Set<String> LIVE =
      Set.of("shipping", "watching", "rolling back", "held", "expanded", "rolled back", "closed");

  private final ListChanges list;
  private final ChangeBook book;
  private final JudgeChange judge;
  private final ShowRules rules;
  private final ShowWatch watches;
  private final BudgetBook budgets;
  private final FindDispatch dispatches;
  private final ShowChampion champion;
  private final ShowDecisionCurrency currency;
  private final InstantSource clock;

  @Inject
  public ChangeReader(
      ListChanges list,
      ChangeBook book,
      JudgeChange judge,
      ShowRules rules,
      ShowWatch watches,
      BudgetBook budgets,
      FindDispatch dispatches,
      ShowChampion champion,
      ShowDecisionCurrency currency,
      InstantSource clock) {
    this.list = list;
    this.book = book;
    this.judge = judge;
    this.rules = rules;
    this.watches = watches;
    this.budgets = budgets;
    this.dispatches = dispatches;
    this.champion = champion;
    this.currency = currency;
    this.clock = clock;
  }

  /** Returns the newest requests in some states; none named is all. */
  public List<ChangeHistory> newest(BrandId brand, Set<String> states, int limit) {
    return list.newest(brand, states, limit);
  }

  Optional<ChangeHistory> find(BrandId brand, String label) {
    return book.find(brand, label);
  }

  /** Returns what the rules say today of what has not shipped. */
  Optional<Verdict> now(ChangeHistory history) {
    return switch (history.request()) {
      case ChangeRequest.Drafted _, ChangeRequest.Submitted _, ChangeRequest.Approved _ ->
          judge.judge(history.identity().brand(), history.identity().label());
      default -> Optional.empty();
    };
  }

  RuleBook rules(BrandId brand) {
    return rules.show(brand, null).map(ShowRules.Shown::book).orElse(RuleBook.DEFAULT);
  }

  Optional<Watch> watch(ChangeHistory history) {
    return watches.show(history.identity().brand(), history.identity().label());
  }

  BudgetBook.Shown budgets(BrandId brand) {
    return budgets.show(brand);
  }

  Optional<Dispatch> dispatch(BrandId brand, UUID order) {
    return dispatches.find(brand, order);
  }

  /** Returns what the outcomes are counted in, if a model says. */
  Optional<Units> units(Brand brand) {
    return champion
        .show(brand.id())
        .map(one -> Units.of(one.run().report(), brand.currency(), currency.of(brand.id())));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  Instant now() {
    return clock.instant();
  }
}
