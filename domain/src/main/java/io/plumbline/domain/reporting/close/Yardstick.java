package io.plumbline.domain.reporting.close;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.DecisionCurrencySet;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The decision currency as the entries have it, and what the outcome of each run is counted in. */
final class Yardstick {

  private DecisionCurrency set = DecisionCurrency.DEFAULT;
  private KpiSpec.Kind newest = KpiSpec.Kind.REVENUE;
  private final Map<String, KpiSpec.Kind> counted = new HashMap<>();

  void accept(LedgerEntry entry) {
    if (entry.kind() == Fact.Kind.CURRENCY_SET) {
      set = DecisionCurrencySet.read(entry.details());
    } else if (entry.kind() == Fact.Kind.MODEL_RUN) {
      String kind = entry.details().get("counted");
      if (kind != null) {
        newest = KpiSpec.Kind.valueOf(kind);
        counted.put(entry.details().getOrDefault("run", ""), newest);
      }
    }
  }

  /** Returns the currency by the last entries taken. */
  DecisionCurrency currency() {
    return set.by(newest);
  }

  /** Returns whether returns by this run can be told; runs of old do not say what they count. */
  boolean tells(String run) {
    return currency().tells(counted(run));
  }

  private KpiSpec.Kind counted(String run) {
    return counted.getOrDefault(run, newest);
  }

  /** Returns a return by this run in the currency, or null where there is none to be told. */
  @Nullable Band of(@Nullable Band returned, String run) {
    if (returned == null) {
      return null;
    }
    var interval =
        new CredibleInterval(returned.lower(), returned.upper(), new Probability(returned.level()));
    return currency()
        .of(new Estimate(returned.mean(), 0, returned.mean(), interval), counted(run))
        .map(
            told ->
                new Band(
                    told.mean(),
                    told.interval().lower(),
                    told.interval().upper(),
                    returned.level()))
        .orElse(null);
  }
}
