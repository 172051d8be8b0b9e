package io.plumbline.adapters.web.ui.programme;

import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.programme.usecase.ListPlanningPeriods;

/** The planning period that is open: by what it is judged, and what may be spent. */
public final class OpenPeriodLine extends Div {

  private static final long serialVersionUID = 1L;

  public OpenPeriodLine(ListPlanningPeriods.Periods periods, Brand brand) {
    setId("open-period");
    addClassNames("pl-open-period", "pl-s");
    periods
        .open()
        .ifPresentOrElse(
            open ->
                add(
                    Tags.link(
                        "pl-b", Links.to(Place.PROGRAMME, brand.id()), open.value().terms().name()),
                    Tags.span(
                        "pl-t2",
                        " "
                            + ProgrammeWords.of(
                                open.value().terms(), brand.currency().getCurrencyCode()))),
            () -> setVisible(false));
  }
}
