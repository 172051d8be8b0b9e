package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeEvent.Moment;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.guardrail.Shift;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.guardrail.WeekSoFar;
import io.plumbline.domain.guardrail.WeekSoFar.ShippedMove;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks every rule in force about a request, as if it shipped now or on the first day it may. */
public final class JudgeChange {

  /** The states of a request whose money was moved, or is being moved. */
  private static final Set<String> MOVED =
      Set.of("shipping", "watching", "rolling back", "rolled back", "held", "expanded", "closed");

  private final ChangeBook book;
  private final BudgetBook budgets;
  private final RuleBooks rules;
  private final CircumstancesOf circumstances;

  public JudgeChange(
      ChangeBook book, BudgetBook budgets, RuleBooks rules, CircumstancesOf circumstances) {
    this.book = book;
    this.budgets = budgets;
    this.rules = rules;
    this.circumstances = circumstances;
  }

  /** Returns what the rules in force say today; empty if the sprint is over, or there is none. */
  public Optional<Verdict> judge(BrandId brand, String label) {
    return book.find(brand, label)
        .map(ChangeHistory::request)
        .filter(request -> ships(request.proposal()).isPresent())
        .map(this::verdict);
  }

  RuleBook inForce(BrandId brand) {
    return rules.inForce(brand);
  }

  /** Returns the day it would ship: today, or the sprint's first; empty if the sprint is over. */
  Optional<LocalDate> ships(Proposal proposal) {
    LocalDate today = book.today();
    LocalDate day = today.isBefore(proposal.sprint().first()) ? proposal.sprint().first() : today;
    return day.isAfter(proposal.sprint().last()) ? Optional.empty() : Optional.of(day);
  }

  /**
   * Returns what the rules in force say.
   *
   * @throws java.util.NoSuchElementException if the sprint is over
   */
  Verdict verdict(ChangeRequest request) {
    BrandId brand = request.identity().brand();
    Proposal proposal = request.proposal();
    LocalDate ships = ships(proposal).orElseThrow();
    return rules
        .inForce(brand)
        .guardrails()
        .judge(
            new Shift(
                ships,
                proposal.sprint(),
                proposal.step(),
                proposal.lines(),
                week(brand, ships, request.identity().label()),
                proposal.expected(),
                proposal.tests(),
                circumstances.on(brand, ships)),
            request.draft().waivers());
  }

  private WeekSoFar week(BrandId brand, LocalDate ships, String but) {
    LocalDate monday = ships.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Map<ChannelId, Long> opening = new LinkedHashMap<>();
    budgets
        .at(brand, monday.atStartOfDay(ZoneOffset.UTC).toInstant())
        .forEach(one -> opening.merge(one.channel(), one.cents(), Long::sum));
    return new WeekSoFar(monday, opening, shipped(brand, monday, but));
  }

  /** What shipped in the week, or is being shipped now; money that went back was moved still. */
  private List<ShippedMove> shipped(BrandId brand, LocalDate monday, String but) {
    return book
        .requests()
        .sentSince(brand, monday.atStartOfDay(ZoneOffset.UTC).toInstant())
        .stream()
        .filter(history -> MOVED.contains(history.request().state()))
        .filter(history -> !history.identity().label().equals(but))
        .filter(history -> inWeek(history, monday))
        .map(
            history ->
                new ShippedMove(history.identity().label(), history.request().proposal().changes()))
        .toList();
  }

  private static boolean inWeek(ChangeHistory history, LocalDate monday) {
    LocalDate day =
        history.steps().reversed().stream()
            .filter(
                step ->
                    step.event() instanceof ChangeEvent.Shipped
                        || step.event() instanceof ChangeEvent.Shipping)
            .findFirst()
            .map(
                step ->
                    step.event() instanceof ChangeEvent.Shipped(var on, var _)
                        ? on
                        : step.at().atZone(ZoneOffset.UTC).toLocalDate())
            .orElse(LocalDate.MIN);
    return !day.isBefore(monday) && day.isBefore(monday.plusDays(7));
  }

  /** Returns the verdict as the event that goes on record. */
  ChangeEvent.Judged judged(Moment moment, ChangeRequest request) {
    return new ChangeEvent.Judged(moment, verdict(request));
  }
}
