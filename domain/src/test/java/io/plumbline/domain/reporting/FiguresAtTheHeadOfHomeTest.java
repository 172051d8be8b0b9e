package io.plumbline.domain.reporting;

import static io.plumbline.domain.reporting.HeadlineKpi.BUDGET_EFFICIENCY;
import static io.plumbline.domain.reporting.HeadlineKpi.MARKETING_ROI;
import static io.plumbline.domain.reporting.HeadlineKpi.MEDIA_SHARE;
import static io.plumbline.domain.reporting.HeadlineKpi.TESTED_INCREMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.reporting.usecase.ChooseHeadlineKpis;
import io.plumbline.domain.reporting.usecase.ChooseHeadlineKpis.Outcome;
import io.plumbline.domain.reporting.usecase.ShowHeadlineKpis;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** UI-01: exactly three, chosen by an admin, and on record. */
class FiguresAtTheHeadOfHomeTest {

  private static final BrandId BRAND = new BrandId("harbour");
  private static final Actor ADA = Actor.human("ada");
  private static final HeadlineKpis OTHERS =
      new HeadlineKpis(List.of(MEDIA_SHARE, TESTED_INCREMENT, MARKETING_ROI));

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryUsers users = new InMemoryUsers(transaction);
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, SettableClock.inNovember());
  private final ShowHeadlineKpis show = new ShowHeadlineKpis(ledger);
  private final ChooseHeadlineKpis choose =
      new ChooseHeadlineKpis(show, new RolesNow(users), ledger, new CountingIds(), transaction);

  FiguresAtTheHeadOfHomeTest() {
    users.add(new User(new UUID(1, 1), "ada", "Ada", Role.ADMIN, true), "hash");
    users.add(new User(new UUID(1, 2), "lea", "Lea", Role.MARKETING_LEAD, true), "hash");
  }

  private Outcome choose(HeadlineKpis kpis, Actor by) {
    return choose.choose(new ChooseHeadlineKpis.Command(BRAND, kpis, by, Origin.WEB));
  }

  @Test
  void the_newest_choice_holds_and_only_for_its_brand() {
    assertThat(show.of(BRAND)).isEqualTo(HeadlineKpis.DEFAULT);
    assertThat(choose(OTHERS, ADA)).isEqualTo(new Outcome.Chosen(OTHERS));
    assertThat(show.of(BRAND)).isEqualTo(OTHERS);
    assertThat(show.of(new BrandId("orchard"))).isEqualTo(HeadlineKpis.DEFAULT);
    assertThat(choose(HeadlineKpis.DEFAULT, ADA)).isInstanceOf(Outcome.Chosen.class);
    assertThat(show.of(BRAND)).isEqualTo(HeadlineKpis.DEFAULT);
    assertThat(ledger.entry(BRAND, 1).orElseThrow())
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Fact.Kind.HEADLINE_CHOSEN);
              assertThat(entry.summary())
                  .isEqualTo("Home shows Media share, Incremental, tested, Marketing ROI");
              assertThat(entry.details())
                  .containsEntry(
                      "before_kpis", "marketing-roi,budget-efficiency,forecast-accuracy");
            });
  }

  @Test
  void what_is_shown_already_is_not_written_again() {
    assertThat(choose(HeadlineKpis.DEFAULT, ADA))
        .isEqualTo(new Outcome.Already(HeadlineKpis.DEFAULT));
    assertThat(ledger.entry(BRAND, 1)).isEmpty();
  }

  @Test
  void leads_do_not_choose() {
    Actor lea = Actor.human("lea");
    assertThat(choose(OTHERS, lea)).isEqualTo(new Outcome.NotAllowed(lea));
    assertThat(show.of(BRAND)).isEqualTo(HeadlineKpis.DEFAULT);
  }

  @Test
  void they_are_three_different_ones() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeadlineKpis(List.of(MARKETING_ROI, MEDIA_SHARE)))
        .withMessageContaining("3 figures");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new HeadlineKpis(List.of(MARKETING_ROI, BUDGET_EFFICIENCY, MARKETING_ROI)))
        .withMessageContaining("different");
  }

  @Test
  void every_figure_has_a_key_a_name_and_one_meaning() {
    assertThat(HeadlineKpi.values())
        .allSatisfy(
            one -> {
              assertThat(HeadlineKpi.of(one.key())).contains(one);
              assertThat(one.label()).isNotBlank();
              assertThat(one.meaning()).contains("last");
            });
    assertThat(Arrays.stream(HeadlineKpi.values()).map(HeadlineKpi::key)).doesNotHaveDuplicates();
    assertThat(HeadlineKpi.of("clicks")).isEmpty();
  }
}
