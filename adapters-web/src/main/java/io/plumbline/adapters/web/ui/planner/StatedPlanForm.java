package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.shared.ChannelId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** States the plan there is: what channels spend a period before anything is done. */
final class StatedPlanForm extends Details {

  private static final long serialVersionUID = 1L;

  private final Map<ChannelId, NumberField> fields = new LinkedHashMap<>();

  /**
   * @param stated what is stated now
   * @param restate is told what is to be stated instead
   */
  StatedPlanForm(
      List<PlanDesk.Seat> seats,
      Map<ChannelId, Double> stated,
      PlannerSubject subject,
      Consumer<SequencedMap<ChannelId, Double>> restate) {
    setId("stated-plan");
    setSummaryText(
        stated.isEmpty()
            ? "The plan there is: projected for every channel"
            : "The plan there is: stated for "
                + Format.counted(stated.size(), "channel", "channels"));
    Div all = Tags.div("pl-stated");
    for (PlanDesk.Seat seat : seats) {
      NumberField field = new NumberField(seat.channel().value());
      field.setMin(0);
      field.setPlaceholder(Format.fixed(seat.current(), 0));
      field.setValue(stated.get(seat.channel()));
      field.setClearButtonVisible(true);
      field.setReadOnly(!subject.editable());
      fields.put(seat.channel(), field);
      all.add(field);
    }
    Button apply = new Button("State this plan", click -> restate.accept(read()));
    apply.setId("state-plan");
    apply.addClassName("pl-small");
    apply.setVisible(subject.editable());
    add(
        Tags.paragraph(
            "pl-help",
            "Money a %s before anything is changed. A channel left empty goes on as projected."
                .formatted(subject.units().period())),
        all,
        Tags.div("pl-actions", apply));
  }

  private SequencedMap<ChannelId, Double> read() {
    SequencedMap<ChannelId, Double> plan = new LinkedHashMap<>();
    fields.forEach(
        (channel, field) -> {
          Double money = field.getValue();
          if (money != null && money >= 0) {
            plan.put(channel, money);
          }
        });
    return plan;
  }
}
