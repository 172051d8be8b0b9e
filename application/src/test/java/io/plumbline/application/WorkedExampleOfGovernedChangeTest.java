package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.PromisedPeriod;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.usecase.CloseChange;
import io.plumbline.domain.change.usecase.ConfirmShipped;
import io.plumbline.domain.change.usecase.RecommendChanges;
import io.plumbline.domain.change.usecase.ShipChange;
import io.plumbline.domain.change.usecase.WatchChanges;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/**
 * The worked example (E2E-1): a retailer of 100,000 a week, a tested channel, one request drafted by
 * the recommender, decided by a second person, shipped; taken back in one world, held in the other.
 * Real database, real model; only the weeks to come are made.
 */
class WorkedExampleOfGovernedChangeTest {

  private static final Actor LEAD = Actor.human("lead");

  private final Later later = Later.at(StoryBrand.monday().plusDays(7).atTime(8, 0).toInstant(ZoneOffset.UTC));

  /** Drafted by the recommender, put forward by the lead, approved by the admin, shipped, set. */
  private String shipped(String brand) {
    BrandId id = new BrandId(brand);
    Rest lead = Rest.as("lead");
    assertThat(lead.json("PUT", "/brands/" + brand + "/budgets", StoryBrand.BUDGETS).status())
        .isLessThan(300);
    List<ChangeHistory> drafted =
        StartedApplication.get().bean(RecommendChanges.class).recommend().stream()
            .filter(RecommendChanges.Outcome.Drafted.class::isInstance)
            .map(outcome -> ((RecommendChanges.Outcome.Drafted) outcome).request())
            .filter(request -> request.identity().brand().equals(id))
            .toList();
    assertThat(drafted).hasSize(1);
    Proposal proposal = drafted.getFirst().request().proposal();
    asInTheStory(proposal);
    String path = "/brands/" + brand + "/changes/C-0001";
    assertThat(lead.json("POST", path + "/submit", "{}").status()).isLessThan(300);
    assertThat(approve(lead, path, proposal).status()).isEqualTo(403);
    assertThat(approve(Rest.as("admin"), path, proposal).status()).isLessThan(300);
    later.ship.ship(new ShipChange.Command(id, "C-0001", LEAD, Origin.WEB));
    setByHand(id);
    assertThat(request(id)).isInstanceOf(ChangeRequest.Watching.class);
    return brand;
  }

  private static Rest.Answer approve(Rest who, String path, Proposal proposal) {
    return who.json(
        "POST",
        path + "/approve",
        "{\"content_sha256\":\"%s\",\"note\":\"As tested.\"}".formatted(proposal.content().hex()));
  }

  private static void asInTheStory(Proposal proposal) {
    assertThat(proposal.moved()).isEqualTo(320_000);
    assertThat(channel(proposal, "paid_social", BudgetLine::after)).isEqualTo(3_680_000);
    assertThat(channel(proposal, "retail_media", BudgetLine::after)).isEqualTo(2_820_000);
    assertThat(proposal.expected().improvement()).isNotNull();
    assertThat(Objects.requireNonNull(proposal.expected().improvement()).value())
        .isGreaterThan(0.8);
    assertThat(proposal.expected().effect().interval().lower())
        .isLessThan(proposal.expected().effect().interval().upper());
    assertThat(proposal.tests())
        .anyMatch(
            test -> test.channel().value().equals("retail_media") && test.smallestEffect() <= 0.04);
  }

  private static long channel(
      Proposal proposal, String channel, ToLongFunction<BudgetLine> money) {
    return proposal.lines().stream()
        .filter(line -> line.channel().equals(new ChannelId(channel)))
        .mapToLong(money)
        .sum();
  }

  private void setByHand(BrandId brand) {
    for (Dispatch one : later.dispatches.of(brand, "C-0001")) {
      Dispatch left = one;
      while (left.byHand().isPresent()) {
        left =
            ((ConfirmShipped.Outcome.Recorded)
                    later.confirm.confirm(
                        new ConfirmShipped.Command(
                            brand,
                            left.order().key(),
                            left.byHand().getAsInt(),
                            ConfirmShipped.Answer.CONFIRM,
                            "Set in the platforms.",
                            null,
                            LEAD,
                            Origin.WEB)))
                .dispatch();
      }
    }
    later.settle.settle();
  }

  private ChangeRequest request(BrandId brand) {
    return later.book.find(brand, "C-0001").orElseThrow().request();
  }

  /** Imports the first days of the promise, as {@code outcome} says of each. */
  private void days(BrandId brand, int count, ToDoubleFunction<PromisedPeriod> outcome) {
    List<String> rows = new ArrayList<>();
    LocalDate shipped = ((ChangeRequest.Watching) request(brand)).shipped().day();
    for (PromisedPeriod period : request(brand).proposal().promised().periods()) {
      if (!period.first().isBefore(shipped) && period.first().isBefore(shipped.plusDays(count))) {
        rows.add(
            String.format(Locale.ROOT, "%s,%.2f", period.first(), outcome.applyAsDouble(period)));
      }
    }
    StoryBrand.days(brand.value(), rows);
    later.clock.advance(Duration.ofDays(count));
  }

  private WatchChanges.Outcome watched(BrandId brand) {
    return later.watch.watch().stream()
        .filter(
            outcome ->
                switch (outcome) {
                  case WatchChanges.Outcome.Watched(var request, var _) -> is(request, brand);
                  case WatchChanges.Outcome.RollingBack(var request, var _) -> is(request, brand);
                  case WatchChanges.Outcome.Held(var request) -> is(request, brand);
                  case WatchChanges.Outcome.Broken broken -> broken.brand().equals(brand);
                })
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(ChangeHistory request, BrandId brand) {
    return request.identity().brand().equals(brand);
  }

  private static List<LedgerEntry> entries(BrandId brand) {
    return StartedApplication.get()
        .bean(Ledger.class)
        .newest(brand, Long.MAX_VALUE, 1000)
        .reversed();
  }

  private static List<Fact.Kind> kinds(BrandId brand) {
    return entries(brand).stream().map(LedgerEntry::kind).toList();
  }

  @Test
  void three_days_outside_the_band_restore_every_line_to_the_cent() {
    BrandId brand = new BrandId(shipped(StoryBrand.named("Story taken back")));
    List<StandingBudget> before =
        request(brand).proposal().lines().stream()
            .map(line -> new StandingBudget(line.channel(), line.item(), line.before()))
            .toList();

    days(brand, 3, period -> period.outcome().interval().lower() - 1);
    assertThat(watched(brand)).isInstanceOf(WatchChanges.Outcome.RollingBack.class);
    setByHand(brand);

    assertThat(request(brand)).isInstanceOf(ChangeRequest.RolledBack.class);
    assertThat(later.budgets.show(brand).budgets()).containsAll(before);
    assertThat(kinds(brand))
        .contains(
            Fact.Kind.CHANGE_DRAFTED,
            Fact.Kind.CHANGE_JUDGED,
            Fact.Kind.CHANGE_SUBMITTED,
            Fact.Kind.CHANGE_REFUSED,
            Fact.Kind.CHANGE_APPROVED)
        .containsOnlyOnce(
            Fact.Kind.CHANGE_SHIPPED, Fact.Kind.CHANGE_ROLLING_BACK, Fact.Kind.CHANGE_ROLLED_BACK);
    assertThat(kinds(brand).stream().filter(Fact.Kind.CHANGE_BREACH_DAY::equals)).hasSize(3);
  }

  @Test
  void what_holds_asks_for_the_next_step_and_a_test_of_search_and_reconciles() {
    BrandId brand = new BrandId(shipped(StoryBrand.named("Story that holds")));

    days(brand, 28, period -> period.outcome().mean());
    assertThat(watched(brand)).isInstanceOf(WatchChanges.Outcome.Held.class);

    assertThat(request(brand)).isInstanceOf(ChangeRequest.Expanded.class);
    ChangeHistory expansion = later.book.find(brand, "C-0002").orElseThrow();
    Proposal next = expansion.request().proposal();
    assertThat(channel(next, "paid_social", BudgetLine::after)).isEqualTo(3_520_000);
    assertThat(channel(next, "retail_media", BudgetLine::after)).isEqualTo(2_980_000);
    assertThat(entries(brand))
        .anySatisfy(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Fact.Kind.TEST_DRAFTED);
              assertThat(entry.details()).containsEntry("channel", "search");
            });
    later.clock.advance(Duration.ofDays(28));
    assertThat(
            later.close.close(
                new CloseChange.Command(
                    brand, "C-0001", "Retail media is not full yet.", LEAD, Origin.WEB)))
        .isInstanceOf(CloseChange.Outcome.Closed.class);
    LedgerEntry closed = entries(brand).getLast();
    assertThat(closed.kind()).isEqualTo(Fact.Kind.CHANGE_CLOSED);
    assertThat(closed.details())
        .containsKeys("observed_mean", "observed_lower", "observed_upper", "currency");
  }
}
