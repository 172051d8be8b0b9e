package io.plumbline.domain.change.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.change.circumstance.SampleCircumstances;
import io.plumbline.domain.change.circumstance.StatedCircumstance;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of circumstances promises. */
public abstract class StatedCircumstancesContract {

  private static final BrandId BRAND = HARBOUR.id();

  protected abstract StatedCircumstances circumstances();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  private StatedCircumstance stated(int number, Circumstance what) {
    StatedCircumstance stated = SampleCircumstances.stated(BRAND, number, what);
    transaction().run(() -> circumstances().add(stated));
    return stated;
  }

  private static StatedCircumstance withdrawn(StatedCircumstance stated) {
    return stated.withdrawn(
        new StatedCircumstance.Withdrawal(
            Actor.human("leo"), SampleCircumstances.AT.plusSeconds(99), "It was postponed."));
  }

  @Test
  void every_kind_comes_back_as_it_was_and_to_its_brand_alone() {
    List<StatedCircumstance> all = new ArrayList<>();
    for (Circumstance what : SampleCircumstances.ALL) {
      all.add(stated(all.size() + 1, what));
    }
    assertThat(circumstances().standing(BRAND)).containsExactlyElementsOf(all);
    assertThat(circumstances().newest(BRAND, 2))
        .containsExactly(all.getLast(), all.get(all.size() - 2));
    assertThat(circumstances().find(BRAND, all.getFirst().id())).contains(all.getFirst());
    assertThat(circumstances().find(NORTHERN.id(), all.getFirst().id())).isEmpty();
    assertThat(circumstances().find(BRAND, new UUID(9, 9))).isEmpty();
    assertThat(circumstances().standing(NORTHERN.id())).isEmpty();
    assertThat(circumstances().newest(NORTHERN.id(), 9)).isEmpty();
  }

  @Test
  void what_is_withdrawn_stands_no_longer_and_stays_on_record() {
    StatedCircumstance first = stated(1, SampleCircumstances.STOCK);
    StatedCircumstance second = stated(2, SampleCircumstances.LAUNCH);
    assertThat(circumstances().withdraw(withdrawn(first))).isTrue();
    assertThat(circumstances().standing(BRAND)).containsExactly(second);
    assertThat(circumstances().newest(BRAND, 9)).containsExactly(second, withdrawn(first));
    assertThat(circumstances().find(BRAND, first.id())).contains(withdrawn(first));
    assertThat(circumstances().withdraw(withdrawn(first))).isFalse();
    assertThatThrownBy(() -> circumstances().withdraw(second))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void of_eight_who_withdraw_at_once_one_does() {
    StatedCircumstance stated = stated(1, SampleCircumstances.STOCK);
    assertThat(Racing.threads(8, _ -> circumstances().withdraw(withdrawn(stated))))
        .containsOnlyOnce(true);
  }
}
