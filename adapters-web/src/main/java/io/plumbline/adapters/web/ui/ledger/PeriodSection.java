package io.plumbline.adapters.web.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import io.plumbline.adapters.web.pdf.LedgerPapers;
import io.plumbline.adapters.web.ui.PdfLink;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.reporting.close.PackText;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.reporting.usecase.ClosePeriod;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The period-close pack: asked for by its first and last day, shown, taken away, closed. */
final class PeriodSection extends Div {

  private static final long serialVersionUID = 1L;

  private final Input first = FilterBar.day("period-first");
  private final Input last = FilterBar.day("period-last");
  private final Div pack = new Div();
  private final transient Function<Period, PeriodClose> show;
  private final transient Function<Period, ClosePeriod.Outcome> close;
  private final transient LedgerPapers papers;
  private final boolean mayClose;

  PeriodSection(
      Period proposed,
      Function<Period, PeriodClose> show,
      Function<Period, ClosePeriod.Outcome> close,
      LedgerPapers papers,
      boolean mayClose) {
    this.show = show;
    this.close = close;
    this.papers = papers;
    this.mayClose = mayClose;
    setId("period");
    addClassName("pl-period");
    first.setValue(proposed.first().toString());
    last.setValue(proposed.last().toString());
    Button ask = new Button("Show the pack", click -> show());
    ask.setId("show-period");
    ask.addClassName("pl-small");
    add(
        Tags.text("pl-b", "Period close"),
        Tags.div(
            "pl-filter", FilterBar.labelled("From", first), FilterBar.labelled("to", last), ask),
        pack);
  }

  private @Nullable Period period() {
    LocalDate from = LedgerAddress.day(first.getValue());
    LocalDate to = LedgerAddress.day(last.getValue());
    if (from == null || to == null || to.isBefore(from)) {
      say("Name a first day and a last day that is not before it.");
      return null;
    }
    return new Period(from, to);
  }

  private void say(String words) {
    pack.removeAll();
    pack.add(Tags.paragraph("pl-help", words));
  }

  private void show() {
    Period period = period();
    if (period != null) {
      show(show.apply(period));
    }
  }

  private void show(PeriodClose shown) {
    pack.removeAll();
    pack.add(
        Tags.paragraph(
            "pl-help",
            "%s; amounts in %s, a week; what each unit of money did is %s; read up to entry %d; pack %s"
                .formatted(
                    shown.period(),
                    shown.currency().isEmpty() ? "no currency" : shown.currency(),
                    shown.measure().words(),
                    shown.through().sequence(),
                    shown.hash().shortened())));
    if (shown.requests().isEmpty()) {
      pack.add(Tags.paragraph("pl-help", "No change request moved in this period."));
    } else {
      pack.add(PackTable.of(shown));
    }
    if (!shown.recommendations().isEmpty()) {
      pack.add(PackTable.recommended(shown));
    }
    pack.add(
        Tags.paragraph(
            shown.reconciles() ? "pl-help ok" : "pl-help",
            shown.reconciles() ? "Everything reconciles." : String.join(" ", shown.differences())));
    Div ends = Tags.div("pl-filter", save(shown), pdf(shown));
    if (mayClose) {
      Button closing = new Button("Close the period", click -> close(shown.period()));
      closing.setId("close-period");
      closing.addClassName("pl-small");
      closing.setDisableOnClick(true);
      ends.add(closing);
    }
    pack.add(ends);
  }

  private SaveMenu save(PeriodClose shown) {
    return new SaveMenu(
        "the pack",
        name(shown),
        () ->
            new Spreadsheet(
                PackText.COLUMNS,
                Stream.concat(
                        shown.requests().stream().map(PackText::cells),
                        papers
                            .stand(shown.brand())
                            .closingRows(PackText.COLUMNS.size(), shown)
                            .stream())
                    .toList()));
  }

  private PdfLink pdf(PeriodClose shown) {
    return new PdfLink("Pack as PDF", name(shown) + ".pdf", () -> papers.pack(shown));
  }

  private static String name(PeriodClose shown) {
    return "period-%s-%s".formatted(shown.period().first(), shown.period().last());
  }

  private void close(Period period) {
    switch (close.apply(period)) {
      case ClosePeriod.Outcome.Closed(var closed, var entry, var _) -> {
        show(closed);
        pack.addComponentAsFirst(
            Tags.text("pl-note ok", "Closed by entry %d.".formatted(entry.sequence())));
      }
      case ClosePeriod.Outcome.AlreadyClosed(var entry) ->
          say("Closed before, by entry %d.".formatted(entry.sequence()));
      case ClosePeriod.Outcome.NotOver _ -> say("The period is not over yet.");
      case ClosePeriod.Outcome.NotAllowed _ -> say("Only leads and admins close a period.");
    }
  }
}
