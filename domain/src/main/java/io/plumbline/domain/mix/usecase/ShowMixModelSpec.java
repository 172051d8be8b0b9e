package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.MixModelSpecs;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Shows the specification a brand works with. */
public final class ShowMixModelSpec {

  /** The specification, and its text with every default filled in. */
  public record Shown(MixModelSpec spec, String text) {}

  private final MixModelSpecs specs;
  private final SpecFormat format;

  public ShowMixModelSpec(MixModelSpecs specs, SpecFormat format) {
    this.specs = specs;
    this.format = format;
  }

  /** Returns the brand's specification, if it has one. */
  public Optional<Shown> current(BrandId brand) {
    return specs.current(brand).map(text -> new Shown(read(text), text));
  }

  private MixModelSpec read(String text) {
    return switch (format.read(text, "stored specification")) {
      case SpecFormat.Reading.Read(MixModelSpec spec) -> spec;
      case SpecFormat.Reading.Refused(var findings) ->
          throw new IllegalStateException("A stored specification cannot be read: " + findings);
    };
  }
}
