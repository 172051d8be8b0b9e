package io.plumbline.domain.maturity.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.maturity.ChosenFramework;
import io.plumbline.domain.maturity.Framework;
import io.plumbline.domain.maturity.FrameworkChoice;
import io.plumbline.domain.maturity.FrameworkChosen;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.MilestoneFact;
import io.plumbline.domain.maturity.Reached;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of maturities promises. */
public abstract class MaturitiesContract {

  private static final BrandId BRAND = HARBOUR.id();
  private static final Actor ADA = Actor.human("ada");
  private static final FrameworkChoice RIDGE =
      new FrameworkChoice(BRAND, Framework.RIDGE, "Two years of weeks.", null);
  private static final FrameworkChoice GEOS =
      new FrameworkChoice(
          BRAND, Framework.GEO_BAYES, "A geo test is read out.", Framework.GEO_BAYES);

  protected abstract Maturities maturities();

  protected abstract Ledger ledger();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  private ChosenFramework choose(FrameworkChoice choice) {
    LedgerEntry entry =
        ledger()
            .append(BRAND, new FrameworkChosen(choice, null), ADA, Origin.WEB, UUID.randomUUID());
    maturities().choose(choice, entry);
    return new ChosenFramework(choice, ADA, entry.at(), entry.sequence());
  }

  private Reached reach(Milestone milestone, int number) {
    LedgerEntry fact =
        ledger().append(BRAND, SampleFact.batch(number), ADA, Origin.JOB, UUID.randomUUID());
    Reached reached = Reached.by(fact, milestone, "R-000" + number);
    maturities()
        .reach(
            BRAND,
            reached,
            ledger()
                .append(
                    BRAND,
                    new MilestoneFact(reached),
                    Actor.SYSTEM,
                    Origin.JOB,
                    UUID.randomUUID()));
    return reached;
  }

  @Test
  void the_framework_chosen_last_counts_with_who_chose_it_and_when() {
    assertThat(maturities().framework(BRAND)).isEmpty();
    ChosenFramework first = transaction().in(() -> choose(RIDGE));
    assertThat(maturities().framework(BRAND)).contains(first);
    ChosenFramework second = transaction().in(() -> choose(GEOS));
    assertThat(maturities().framework(BRAND)).contains(second);
    assertThat(maturities().framework(NORTHERN.id())).isEmpty();
  }

  @Test
  void what_was_reached_is_kept_with_its_fact_in_the_order_of_the_milestones() {
    Reached shapley = transaction().in(() -> reach(Milestone.SHAPLEY, 1));
    Reached data = transaction().in(() -> reach(Milestone.EXTRACTION, 2));
    assertThat(maturities().reached(BRAND)).containsExactly(data, shapley);
    assertThat(maturities().reached(NORTHERN.id())).isEmpty();
  }

  @Test
  void a_milestone_is_reached_once() {
    Reached first = transaction().in(() -> reach(Milestone.SHAPLEY, 1));
    assertThatThrownBy(() -> transaction().in(() -> reach(Milestone.SHAPLEY, 2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("shapley");
    assertThat(maturities().reached(BRAND)).containsExactly(first);
  }

  @Test
  void what_was_undone_was_never_chosen_nor_reached() {
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          maturities().hold(BRAND);
                          choose(RIDGE);
                          reach(Milestone.SHAPLEY, 1);
                          throw new IllegalStateException("undo");
                        }))
        .hasMessage("undo");
    assertThat(maturities().framework(BRAND)).isEmpty();
    assertThat(maturities().reached(BRAND)).isEmpty();
  }
}
