package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** What a brand's own tests found, for its model to be held to. */
@FunctionalInterface
public interface LiftTests {

  /** No tests. */
  LiftTests NONE = brand -> List.of();

  /** Returns the tests that were read out, oldest first. */
  List<LiftTest> of(BrandId brand);
}
