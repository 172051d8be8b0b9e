package io.plumbline.domain.access.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.shared.BrandId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What every store of brands promises. */
public abstract class BrandsContract {

  protected abstract Brands brands();

  @Test
  void a_brand_is_found_by_its_id_as_it_was_added() {
    assertThat(brands().add(HARBOUR)).isTrue();
    assertThat(brands().find(HARBOUR.id())).contains(HARBOUR);
    assertThat(brands().find(NORTHERN.id())).isEmpty();
  }

  @Test
  void a_second_brand_with_the_same_id_is_not_added() {
    brands().add(HARBOUR);
    Brand same = new Brand(HARBOUR.id(), "Another", Currency.getInstance("EUR"));
    assertThat(brands().add(same)).isFalse();
    assertThat(brands().all()).containsExactly(HARBOUR);
  }

  @Test
  void all_come_by_name() {
    Brand first = new Brand(new BrandId("zz"), "Alpine Tea", Currency.getInstance("CHF"));
    brands().add(NORTHERN);
    brands().add(HARBOUR);
    brands().add(first);
    assertThat(brands().all()).containsExactly(first, HARBOUR, NORTHERN);
  }
}
