package io.plumbline.domain.mix.attribution;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.shared.Estimate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that the Shapley values of a run's channels were computed, with what they are. */
public record CreditComputed(ModelRun run, Attribution attribution) implements Fact {

  @Override
  public Kind kind() {
    return Kind.CREDIT_COMPUTED;
  }

  @Override
  public String subject() {
    return run.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("run", run.label());
    details.put("method", attribution.method().name());
    details.put("coalitions", attribution.coalitions().toString());
    details.put("visited", Long.toString(attribution.visited()));
    details.put("draws", Integer.toString(attribution.draws()));
    put(details, "total", attribution.total());
    for (ChannelCredit channel : attribution.channels()) {
      put(details, "share " + channel.channel(), channel.share());
    }
    return details;
  }

  private static void put(SortedMap<String, String> details, String name, Estimate estimate) {
    details.put(name + " mean", Double.toString(estimate.mean()));
    details.put(name + " lower", Double.toString(estimate.interval().lower()));
    details.put(name + " upper", Double.toString(estimate.interval().upper()));
  }

  @Override
  public String summary() {
    return String.format(
        Locale.ROOT,
        "Shapley values of %s: %d channels, %,d coalitions, %s",
        run.label(),
        attribution.channels().size(),
        attribution.coalitions(),
        attribution.method().name().toLowerCase(Locale.ROOT));
  }
}
