package io.plumbline.domain.programme.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.PeriodTerms;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.SamplePeriods;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.port.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of programmes promises. */
public abstract class ProgrammesContract {

  private static final BrandId BRAND = HARBOUR.id();

  private int written;

  protected abstract Programmes programmes();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  protected abstract Users users();

  protected abstract Ledger ledger();

  @BeforeEach
  void two_brands_and_a_person() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
    for (String name : List.of("maya", "leo")) {
      users()
          .add(new User(new UUID(3, name.length()), name, name, Role.MARKETING_LEAD, true), "hash");
    }
  }

  /** Puts something with an entry of its own, and returns the entry. */
  private LedgerEntry put(Consumer<LedgerEntry> what) {
    return transaction()
        .in(
            () -> {
              programmes().hold(BRAND);
              LedgerEntry entry =
                  ledger()
                      .append(
                          BRAND,
                          SampleFact.batch(++written),
                          Actor.human("maya"),
                          Origin.WEB,
                          new UUID(7, written));
              what.accept(entry);
              return entry;
            });
  }

  private static PlanningPeriod period(int id, PeriodTerms terms) {
    return new PlanningPeriod(BRAND, new UUID(1, id), terms);
  }

  private static BacklogItem item(int id, BacklogItem.State state, @Nullable String owner) {
    return new BacklogItem(
        BRAND,
        new UUID(2, id),
        "Test television",
        "Its interval is wide.",
        state,
        owner,
        List.of(new BacklogLink("R-0007"), new BacklogLink("EXP-0001")),
        owner == null
            ? new BacklogItem.Source(BacklogItem.Source.Kind.TEST_QUEUE, "TV")
            : BacklogItem.Source.PERSON);
  }

  @Test
  void a_steward_is_there_once_named_and_the_next_takes_the_place() {
    assertThat(programmes().steward(BRAND)).isEmpty();
    put(entry -> programmes().name(BRAND, "maya", entry));
    LedgerEntry second = put(entry -> programmes().name(BRAND, "leo", entry));
    assertThat(programmes().steward(BRAND)).contains(Kept.of("leo", second));
    assertThat(programmes().steward(NORTHERN.id())).isEmpty();
  }

  @Test
  void periods_come_back_as_they_were_agreed_last_earliest_first() {
    LedgerEntry later = put(entry -> programmes().put(period(1, SamplePeriods.Q1), entry));
    put(entry -> programmes().put(period(2, SamplePeriods.from(day(10), day(20))), entry));
    LedgerEntry anew = put(entry -> programmes().put(period(2, SamplePeriods.Q4), entry));
    assertThat(programmes().periods(BRAND))
        .containsExactly(
            Kept.of(period(2, SamplePeriods.Q4), anew),
            Kept.of(period(1, SamplePeriods.Q1), later));
    assertThat(programmes().periods(NORTHERN.id())).isEmpty();
  }

  private static LocalDate day(int of) {
    return LocalDate.of(2026, 11, of);
  }

  @Test
  void no_two_periods_of_a_brand_share_a_day() {
    put(entry -> programmes().put(period(1, SamplePeriods.from(day(1), day(10))), entry));
    put(entry -> programmes().put(period(2, SamplePeriods.from(day(11), day(20))), entry));
    for (PlanningPeriod overlapping :
        List.of(
            period(3, SamplePeriods.from(day(20), day(25))),
            period(3, SamplePeriods.from(day(5), day(6))),
            period(1, SamplePeriods.from(day(1), day(11))))) {
      assertThatThrownBy(() -> put(entry -> programmes().put(overlapping, entry)))
          .as("%s", overlapping)
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(programmes().periods(BRAND))
        .extracting(one -> one.value().terms().last())
        .containsExactly(day(10), day(20));
  }

  @Test
  void items_come_back_as_they_were_written_last_the_newest_change_first() {
    put(entry -> programmes().put(item(1, BacklogItem.State.OPEN, null), entry));
    LedgerEntry second =
        put(entry -> programmes().put(item(2, BacklogItem.State.OPEN, null), entry));
    LedgerEntry anew =
        put(entry -> programmes().put(item(1, BacklogItem.State.DONE, "leo"), entry));
    assertThat(programmes().backlog(BRAND))
        .containsExactly(
            Kept.of(item(1, BacklogItem.State.DONE, "leo"), anew),
            Kept.of(item(2, BacklogItem.State.OPEN, null), second));
    assertThat(programmes().backlog(NORTHERN.id())).isEmpty();
  }

  @Test
  void a_link_to_nothing_is_dead() {
    List<BacklogLink> links = List.of(new BacklogLink("EXP-0099"), new BacklogLink("R-0099"));
    assertThat(programmes().dead(BRAND, links)).containsExactlyElementsOf(links);
    assertThat(programmes().dead(BRAND, List.of())).isEmpty();
  }

  @Test
  void a_channel_is_described_once_and_anew() {
    Touchpoint tv =
        new Touchpoint(BRAND, new ChannelId("TV"), Touchpoint.Stage.AWARENESS, "Visits");
    Touchpoint mail =
        new Touchpoint(BRAND, new ChannelId("Mail"), Touchpoint.Stage.RETENTION, "Second orders");
    put(entry -> programmes().put(tv, entry));
    LedgerEntry first = put(entry -> programmes().put(mail, entry));
    Touchpoint changed =
        new Touchpoint(BRAND, tv.channel(), Touchpoint.Stage.CONSIDERATION, "Store visits");
    LedgerEntry anew = put(entry -> programmes().put(changed, entry));
    assertThat(programmes().touchpoints(BRAND))
        .containsExactly(Kept.of(mail, first), Kept.of(changed, anew));
    assertThat(programmes().touchpoints(NORTHERN.id())).isEmpty();
  }
}
