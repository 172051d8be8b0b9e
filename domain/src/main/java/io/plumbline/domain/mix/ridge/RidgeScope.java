package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.shared.Finding;
import java.util.ArrayList;
import java.util.List;

/** Which models the fast family fits: national, additive, with normal noise and without halos. */
public final class RidgeScope {

  private static final String INSTEAD = "--family bayes, which fits it";

  private RidgeScope() {}

  /** Returns all that stands against fitting {@code spec} by the fast family. */
  public static List<Finding> findings(MixModelSpec spec) {
    List<Finding> findings = new ArrayList<>();
    if (spec.geo() != null) {
      findings.add(refusal("geo", "The fast family fits national data, not several geos."));
    }
    if (spec.outcome().form() == OutcomeSpec.Form.MULTIPLICATIVE) {
      findings.add(refusal("form", "The fast family fits parts that add up, not that multiply."));
    }
    if (spec.outcome().noise() == OutcomeSpec.Noise.STUDENT_T) {
      findings.add(refusal("noise", "The fast family fits by least squares, not Student-t noise."));
    }
    for (ChannelSpec channel : spec.channels()) {
      if (!channel.haloOn().isEmpty()) {
        findings.add(
            refusal(
                channel.channel().value(),
                "The fast family fits no halo; %s may lift %s."
                    .formatted(channel.channel(), channel.haloOn())));
      }
    }
    return findings;
  }

  private static Finding refusal(String where, String problem) {
    return Finding.error("ridge-scope", Finding.Place.series(where), problem, INSTEAD);
  }
}
