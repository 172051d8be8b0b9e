package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Finding;
import java.util.List;

/** A format in which every text but {@link #UNREADABLE} means the same specification. */
public record OneSpec(MixModelSpec spec) implements SpecFormat {

  public static final String TEXT = "name: small\nwindow: {holdout: 13}\n";
  static final String UNREADABLE = "name: from an age long gone\n";

  @Override
  public Reading read(String text, String name) {
    return text.equals(UNREADABLE)
        ? new Reading.Refused(
            List.of(Finding.error("key", Finding.Place.file(name), "Unknown key.", "name")))
        : new Reading.Read(spec);
  }

  @Override
  public String write(MixModelSpec written) {
    return TEXT;
  }
}
