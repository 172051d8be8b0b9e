package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.PromisedPeriod;
import io.plumbline.domain.change.Proposal;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The worked example (E2E-1): a retailer of 100,000 a week, a tested channel, one request drafted
 * by the recommender, decided by a second person, shipped; taken back in one world, held in the
 * other. Real database, real model; only the weeks to come are made.
 */
class WorkedExampleOfGovernedChangeTest {

  private static final Actor LEAD = Actor.human("lead");

  @TempDir Path folder;

  private final Later later =
      Later.at(StoryBrand.monday().plusDays(7).atTime(8, 0).toInstant(ZoneOffset.UTC));

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
    putForward(brand);
    assertThat(approve(lead, path, proposal).status()).isEqualTo(403);
    approvedByAnother(brand);
    later.ship.ship(new ShipChange.Command(id, "C-0001", LEAD, Origin.WEB));
    setByHand(id);
    assertThat(request(id)).isInstanceOf(ChangeRequest.Watching.class);
    return brand;
  }

  private static String page(String brand) {
    return "approvals/C-0001?brand=" + brand;
  }

  /** The lead puts it forward in the browser, and then may not decide on it. */
  private static void putForward(String brand) {
    try (BrowserWindow window = BrowserWindow.as("lead")) {
      window.go(page(brand));
      assertThat(window.find("#diff").textContent()).contains("paid_social", "retail_media");
      window.find("#submit").click();
      PlaywrightAssertions.assertThat(window.find("#approve")).isDisabled();
      PlaywrightAssertions.assertThat(window.find("#actions")).containsText("You ");
      assertThat(window.errors()).isEmpty();
    }
  }

  /** The admin sees what it moves, what it brings and what the rules say, and approves. */
  private static void approvedByAnother(String brand) {
    try (BrowserWindow window = BrowserWindow.as("admin")) {
      window.go(page(brand));
      PlaywrightAssertions.assertThat(window.find("#rules")).containsText("P(improvement)");
      PlaywrightAssertions.assertThat(window.find("#effect")).containsText("90% interval");
      window.find("#approve").click();
      window.find("#confirm-yes").click();
      PlaywrightAssertions.assertThat(window.find("#ship")).isVisible();
      assertThat(window.errors()).isEmpty();
    }
  }

  private static Rest.Answer approve(Rest who, String path, Proposal proposal) {
    return who.json(
        "POST",
        path + "/approve",
        "{\"content\":\"%s\",\"note\":\"As tested.\"}".formatted(proposal.content().hex()));
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

  private static long channel(Proposal proposal, String channel, ToLongFunction<BudgetLine> money) {
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
  void what_holds_asks_for_the_next_step_and_a_test_of_search_and_reconciles() throws IOException {
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
    assertThat(later.experiments.of(brand, "after C-0001").orElseThrow().experiment())
        .satisfies(
            test -> {
              assertThat(test.state()).isEqualTo("draft");
              assertThat(test.plan().channel().value()).isEqualTo("search");
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
    audited(brand);
  }

  /** Finance answers for the period with the auditor's own rights, and verifies alone (E2E-5). */
  private void audited(BrandId brand) throws IOException {
    Rest auditor = Rest.as("auditor");
    String ledger = "/brands/" + brand.value() + "/ledger";
    LocalDate today = later.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    JsonNode pack =
        auditor
            .get("%s/periods/%s/%s".formatted(ledger, StoryBrand.monday().minusDays(1), today))
            .json();
    assertThat(pack.get("reconciles").asBoolean()).as(pack.toString()).isTrue();
    assertThat(pack.get("currency").asString()).isEqualTo("USD");
    assertThat(pack.get("recommended_cents").asLong()).isEqualTo(320_000 + 160_000);
    assertThat(pack.get("approved_cents").asLong()).isEqualTo(320_000);
    assertThat(pack.get("shipped_cents").asLong()).isEqualTo(320_000);
    JsonNode row = pack.get("requests").get(0);
    assertThat(row.at("/approved/by").asString()).contains("admin");
    assertThat(row.get("shipped_on").asString())
        .isEqualTo(StoryBrand.monday().plusDays(7).toString());
    assertThat(row.at("/observed/lower").asDouble())
        .isLessThan(row.at("/observed/upper").asDouble());
    assertThat(row.get("tests").asString()).contains("retail_media");
    assertThat(row.get("run").asString()).isEqualTo("R-0001");
    JsonNode judged = auditor.get(ledger + "?kind=CHANGE_JUDGED").json();
    assertThat(judged.toString()).contains("rule swing", "rule improvement input");
    assertThat(
            auditor
                .json("POST", "/brands/" + brand.value() + "/changes/C-0002/submit", "{}")
                .status())
        .isEqualTo(403);
    verifiedAlone(brand);
    try (BrowserWindow window = BrowserWindow.as("auditor")) {
      window.go("ledger?brand=" + brand.value());
      window.find("#verify").click();
      PlaywrightAssertions.assertThat(window.find("#chain")).containsText("checkpoint");
      PlaywrightAssertions.assertThat(window.find("#entries")).containsText("C-0001");
      assertThat(window.errors()).isEmpty();
    }
  }

  /** With nothing but the export and the public key; what is edited or cut off is found. */
  private void verifiedAlone(BrandId brand) throws IOException {
    Path export = folder.resolve("ledger.jsonl");
    assertThat(CommandLineRun.of("ledger", "checkpoint", "--brand", brand.value()).exit()).isZero();
    assertThat(
            CommandLineRun.of("ledger", "export", "--brand", brand.value(), "--out", export).exit())
        .isZero();
    assertThat(verified(export)).isZero();
    String text = Files.readString(export);
    Files.writeString(export, text.replaceFirst("admin approves C-0001", "maya approves C-0001"));
    assertThat(verified(export)).isEqualTo(1);
    List<String> lines = new ArrayList<>(text.lines().toList());
    int last = entries(brand).size();
    lines.removeIf(line -> line.contains("\"sequence\":" + last + ","));
    assertThat(lines).hasSizeLessThan((int) text.lines().count());
    Files.writeString(export, String.join("\n", lines) + "\n");
    assertThat(verified(export)).isEqualTo(1);
  }

  private static int verified(Path export) {
    Path key = StartedApplication.get().home().resolve("ledger-key.pem.pub");
    return CommandLineRun.of("ledger", "verify", "--file", export, "--public-key", key).exit();
  }
}
