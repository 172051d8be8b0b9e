package io.plumbline.adapters.web.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.shared.BrandId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;

/** Publishing on demand: which report, then a second look, for it cannot be taken back. */
final class PublishForm extends Div {

  private static final long serialVersionUID = 1L;

  private final Select<ReportKind> kind = new Select<>();
  private final Input day = new Input(ValueChangeMode.ON_CHANGE);
  private final Div answer = new Div();
  private final transient ReportsDesk desk;
  private final BrandId brand;
  private final transient Consumer<Said> told;

  PublishForm(ReportsDesk desk, BrandId brand, Consumer<Said> told) {
    this.desk = desk;
    this.brand = brand;
    this.told = told;
    setId("publish-report");
    kind.setId("publish-kind");
    kind.setAriaLabel("Which report");
    kind.setItems(ReportKind.values());
    kind.setItemLabelGenerator(ReportKind::title);
    kind.setValue(ReportKind.MONTHLY);
    day.setType("date");
    day.setId("publish-day");
    day.addClassName("pl-day");
    day.setValue(
        ReportKind.MONTHLY.before(ReportKind.MONTHLY.holding(desk.today())).last().toString());
    NativeLabel label = new NativeLabel("on the days around");
    label.setFor(day);
    Button ask = new Button("Publish…", click -> ask());
    ask.setId("publish-ask");
    ask.addClassName("pl-small");
    add(Tags.div("pl-filter", kind, Tags.div("pl-labelled", label, day), ask), answer);
  }

  private void ask() {
    answer.removeAll();
    LocalDate wanted;
    try {
      wanted = LocalDate.parse(day.getValue());
    } catch (DateTimeException noDay) {
      answer.add(Tags.paragraph("pl-help", "Name a day of the period."));
      return;
    }
    ReportKind chosen = kind.getValue();
    Period period = chosen.holding(wanted);
    Button yes =
        new Button("Publish it", click -> told.accept(desk.publish(brand, chosen, period)));
    yes.setId("publish-confirm");
    yes.setDisableOnClick(true);
    Button no = new Button("Leave it", click -> answer.removeAll());
    answer.add(
        Tags.paragraph(
            "",
            "This publishes the %s on %s with what is known now. It goes into the ledger and stays as it is; an earlier edition stays beside it."
                .formatted(chosen.title().toLowerCase(Locale.ROOT), period)),
        Tags.div("pl-actions", yes, no));
  }
}
