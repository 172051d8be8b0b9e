package io.plumbline.domain.change.port;

import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** What a brand tests, as far as moves of budget must know: nobody need state it by hand. */
public interface KnownTests {

  /** Returns the tests whose plan is fixed and that are not over, their cooldown included. */
  List<Circumstances.RunningTest> running(BrandId brand);

  /** Returns the tests that were read out. */
  List<FinishedTest> finished(BrandId brand);
}
