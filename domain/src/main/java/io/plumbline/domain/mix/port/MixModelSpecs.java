package io.plumbline.domain.mix.port;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.Optional;

/** The specification each brand works with; older ones are kept. */
public interface MixModelSpecs {

  /** Makes {@code text} the brand's specification. */
  void save(BrandId brand, String text, Actor by, Instant at);

  /** Returns the text saved last. */
  Optional<String> current(BrandId brand);
}
