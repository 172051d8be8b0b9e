package io.plumbline.domain.change.port;

import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** A brand that tests nothing. */
public final class NoTests implements KnownTests {

  @Override
  public List<Circumstances.RunningTest> running(BrandId brand) {
    return List.of();
  }

  @Override
  public List<FinishedTest> finished(BrandId brand) {
    return List.of();
  }
}
