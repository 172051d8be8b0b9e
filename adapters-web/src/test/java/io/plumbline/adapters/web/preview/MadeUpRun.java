package io.plumbline.adapters.web.preview;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** A run of a made-up brand, for tests of pages that show one. */
public final class MadeUpRun {

  /** Whose run it is. */
  public static final Brand BRAND =
      new Brand(new BrandId("harbour"), "Harbour", Currency.getInstance("USD"));

  private MadeUpRun() {}

  /** Returns the brand's seventh run, with this report. */
  public static ModelRun of(MixModelReport report) {
    return new ModelRun(
        new UUID(0, 1),
        BRAND.id(),
        7,
        Instant.EPOCH,
        Actor.human("lead"),
        "name: x",
        CodeVersion.UNKNOWN,
        report);
  }
}
