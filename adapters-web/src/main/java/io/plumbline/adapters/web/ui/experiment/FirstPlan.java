package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.router.Location;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.experiment.FirstDesign;
import io.plumbline.domain.experiment.RankedTest;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;

/** What a new test begins with: what the model says of its channel, two Mondays ahead. */
final class FirstPlan {

  private static final int LONGEST = 80;

  private FirstPlan() {}

  /** Returns the plan for the channel of an address, or else the first of the queue. */
  static TestPlan of(Brand brand, TestReader reader, Location address) {
    return of(
        brand,
        reader,
        address
            .getQueryParameters()
            .getSingleParameter("channel")
            .filter(name -> !name.isBlank() && name.length() <= LONGEST)
            .map(ChannelId::new)
            .orElseGet(() -> first(brand, reader)));
  }

  private static ChannelId first(Brand brand, TestReader reader) {
    return reader.queue(brand.id()).ranked().stream()
        .map(RankedTest::channel)
        .findFirst()
        .or(() -> reader.channels(brand.id()).stream().findFirst())
        .orElse(new ChannelId("channel"));
  }

  /** Returns the plan for a channel. */
  static TestPlan of(Brand brand, TestReader reader, ChannelId channel) {
    List<RankedTest> ranked = reader.queue(brand.id()).ranked();
    String hypothesis =
        ranked.stream()
            .filter(one -> one.channel().equals(channel))
            .map(RankedTest::hypothesis)
            .findFirst()
            .orElse("Where %s is held out, the outcome falls.".formatted(channel.value()));
    String kpi =
        reader.units(brand).map(units -> units.outcomeName()).orElse("the outcome of the model");
    return FirstDesign.of(channel, hypothesis, kpi, reader.today());
  }
}
