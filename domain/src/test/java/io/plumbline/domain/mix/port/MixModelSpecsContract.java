package io.plumbline.domain.mix.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of specifications promises. */
public abstract class MixModelSpecsContract {

  protected abstract MixModelSpecs specs();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  @Test
  void a_brand_works_with_the_text_saved_last() {
    assertThat(specs().current(HARBOUR.id())).isEmpty();
    specs().save(HARBOUR.id(), "name: first\n", Actor.human("mara"), Instant.EPOCH);
    specs().save(HARBOUR.id(), "name: zweites ☃\n", Actor.human("mara"), Instant.EPOCH);
    specs().save(NORTHERN.id(), "name: theirs\n", Actor.SYSTEM, Instant.EPOCH);
    assertThat(specs().current(HARBOUR.id())).contains("name: zweites ☃\n");
    assertThat(specs().current(NORTHERN.id())).contains("name: theirs\n");
  }
}
