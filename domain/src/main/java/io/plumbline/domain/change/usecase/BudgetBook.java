package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.port.StandingBudgets;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the line items of a brand spend a week. Until somebody says so, each channel is one line
 * item that goes on as the model projects it.
 */
public final class BudgetBook {

  /**
   * The budgets now.
   *
   * @param stated whether somebody said so; else they are the model's projection
   */
  public record Shown(List<StandingBudget> budgets, boolean stated) {
    public Shown {
      budgets = List.copyOf(budgets);
    }
  }

  private final StandingBudgets budgets;
  private final Brands brands;
  private final ShowChampion shown;
  private final OpenPlanDesk desks;

  public BudgetBook(
      StandingBudgets budgets, Brands brands, ShowChampion shown, OpenPlanDesk desks) {
    this.budgets = budgets;
    this.brands = brands;
    this.shown = shown;
    this.desks = desks;
  }

  /** Returns the brand's budgets; none while nobody said anything and there is no model. */
  public Shown show(BrandId brand) {
    List<StandingBudget> stated = budgets.current(brand);
    return stated.isEmpty() ? new Shown(projected(brand), false) : new Shown(stated, true);
  }

  /** A week of what is projected, on average. */
  private List<StandingBudget> projected(BrandId brand) {
    return shown
        .show(brand)
        .map(one -> one.run())
        .map(
            run ->
                desks.open(
                    new OpenPlanDesk.Question(
                        brand,
                        new RunReference.ById(run.id()),
                        null,
                        PaybackWindow.DEFAULT,
                        Map.of())))
        .map(
            opened ->
                opened instanceof OpenPlanDesk.Outcome.Opened(var run, var desk)
                    ? of(desk, run.report().data().periodDays())
                    : List.<StandingBudget>of())
        .orElse(List.of());
  }

  private static List<StandingBudget> of(PlanDesk desk, int days) {
    return desk.seats().stream()
        .map(
            seat ->
                new StandingBudget(
                    seat.channel(),
                    StandingBudget.WHOLE,
                    Math.round(seat.current() * 100 * 7 / days)))
        .toList();
  }

  /** Returns the budgets as they stood at an instant; as they are now if nobody had said then. */
  List<StandingBudget> at(BrandId brand, Instant instant) {
    List<StandingBudget> then = budgets.at(brand, instant);
    return then.isEmpty() ? show(brand).budgets() : then;
  }

  /** Returns whether every line starts from what is spent now. */
  boolean startFromHere(BrandId brand, List<BudgetLine> lines) {
    List<StandingBudget> now = show(brand).budgets();
    return lines.stream()
        .allMatch(
            line -> now.contains(new StandingBudget(line.channel(), line.item(), line.before())));
  }

  /** Sets all line items: those of the lines to their money after, the others as they are. */
  void set(BrandId brand, List<BudgetLine> lines, LedgerEntry entry) {
    List<StandingBudget> now = show(brand).budgets();
    budgets.set(
        brand,
        now.stream()
            .map(
                one ->
                    lines.stream()
                        .filter(
                            line ->
                                line.channel().equals(one.channel())
                                    && line.item().equals(one.item()))
                        .map(line -> new StandingBudget(line.channel(), line.item(), line.after()))
                        .findFirst()
                        .orElse(one))
            .toList(),
        entry);
  }

  /** Returns the ISO code of the brand's money. */
  String currency(BrandId brand) {
    return brands.find(brand).map(Brand::currency).orElseThrow().getCurrencyCode();
  }
}
