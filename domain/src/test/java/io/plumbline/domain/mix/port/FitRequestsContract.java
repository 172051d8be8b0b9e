package io.plumbline.domain.mix.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.FitRequest;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.shared.Seed;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of asked-for fits promises. */
public abstract class FitRequestsContract {

  protected abstract FitRequests requests();

  protected abstract Brands brands();

  @Test
  void a_request_is_found_as_it_was_added() {
    brands().add(HARBOUR);
    FitRequest request =
        new FitRequest(
            new UUID(0, 1),
            HARBOUR.id(),
            "name: weekly\n",
            new SamplerSettings(3, 500, 250, new Seed(-9_007_199_254_740_993L)));
    requests().add(request);
    assertThat(requests().find(request.id())).contains(request);
    assertThat(requests().find(new UUID(0, 2))).isEmpty();
  }
}
