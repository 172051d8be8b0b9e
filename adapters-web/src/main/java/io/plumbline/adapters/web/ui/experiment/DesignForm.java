package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.domain.experiment.design.DesignConstraints;
import io.plumbline.domain.experiment.design.GeoAdjacency;
import io.plumbline.domain.experiment.design.ShareRange;
import io.plumbline.domain.experiment.usecase.PreviewDesign;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** What a design must keep to, as somebody says it. */
final class DesignForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final long SEED = 20_261_122;

  private final Select<String> channel = new Select<>();
  private final TextField days = new TextField("Days, each tried");
  private final NumberField lowest = Entry.number("Treated share from, %", "design-lowest");
  private final NumberField highest = Entry.number("Treated share to, %", "design-highest");
  private final TextField include = new TextField("Treat these");
  private final TextField exclude = new TextField("Do not treat these");
  private final NumberField budget = Entry.number("Budget", "design-budget");
  private final IntegerField cells = new IntegerField("Tests beside each other");

  DesignForm(List<ChannelId> channels, ChannelId first) {
    addClassName("pl-wish-fields");
    setId("design-form");
    channel.setLabel("Channel");
    channel.setId("design-channel");
    List<String> names = new ArrayList<>(channels.stream().map(ChannelId::value).toList());
    if (!names.contains(first.value())) {
      names.addFirst(first.value());
    }
    channel.setItems(names);
    channel.setValue(first.value());
    days.setValue("14, 28");
    days.setId("design-days");
    lowest.setValue(100 * ShareRange.HOLDOUT.lowest());
    highest.setValue(100 * ShareRange.HOLDOUT.highest());
    include.setHelperText("with commas; may be empty");
    include.setId("design-include");
    exclude.setHelperText("they may be controls");
    budget.setHelperText("empty: none");
    cells.setValue(1);
    add(channel, days, lowest, highest, include, exclude, budget, cells);
  }

  /** Returns what is looked for, or refuses. */
  PreviewDesign.Command command(BrandId brand, String kpi) {
    return new PreviewDesign.Command(
        brand,
        new ChannelId(Objects.requireNonNull(channel.getValue())),
        kpi,
        durations(),
        new DesignConstraints(
            geos(include),
            geos(exclude),
            Set.of(),
            new ShareRange(Entry.number(lowest) / 100, Entry.number(highest) / 100),
            GeoAdjacency.NONE,
            budget.getValue() == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Entry.number(budget))),
        Entry.whole(cells),
        SEED);
  }

  private List<Integer> durations() {
    try {
      return Entry.list(days).stream().map(Integer::valueOf).toList();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Days are whole numbers, such as 14, 28.", e);
    }
  }

  private static Set<Geo> geos(TextField field) {
    return Entry.list(field).stream().map(Geo::new).collect(Collectors.toSet());
  }
}
