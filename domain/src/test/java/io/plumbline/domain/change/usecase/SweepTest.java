package io.plumbline.domain.change.usecase;

import static io.plumbline.domain.change.usecase.ChangeBench.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round over the requests of all brands, some of which break. */
class SweepTest {

  private static final BrandId BROKEN = new BrandId("a-broken-brand");

  private final ChangeBench bench = new ChangeBench();
  private final InMemoryBrands brands = new InMemoryBrands(new InMemoryTransaction());

  @BeforeEach
  void a_brand_with_two_requests_and_one_whose_requests_cannot_be_read() {
    bench.ready();
    bench.ready();
    brands.add(new Brand(BROKEN, "A broken brand", Currency.getInstance("USD")));
    brands.add(new Brand(BRAND, "Harbour", Currency.getInstance("USD")));
  }

  private List<ChangeHistory> open(BrandId brand) {
    if (brand.equals(BROKEN)) {
      throw new IllegalStateException("cannot be read");
    }
    return bench.book.in(brand, "drafted");
  }

  private static Optional<ChangeHistory> step(ChangeHistory one) {
    if (one.identity().label().equals("C-0002")) {
      throw new IllegalStateException("cannot go on");
    }
    return Optional.of(one);
  }

  @Test
  void what_breaks_is_told_and_holds_up_neither_other_requests_nor_other_brands() {
    Sweep sweep = Sweep.over(brands, this::open, SweepTest::step);

    assertThat(sweep.done()).extracting(one -> one.identity().label()).containsExactly("C-0001");
    assertThat(sweep.broken())
        .extracting(
            broken ->
                "%s of %s: %s"
                    .formatted(broken.request(), broken.brand(), broken.cause().getMessage()))
        .containsExactlyInAnyOrder(
            "requests of a-broken-brand: cannot be read", "C-0002 of harbour: cannot go on");
  }
}
