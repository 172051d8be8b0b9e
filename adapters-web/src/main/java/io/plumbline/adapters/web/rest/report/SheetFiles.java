package io.plumbline.adapters.web.rest.report;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.sheet.SheetForm;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.reporting.report.SheetFact;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fact sheets as files, and what of an address names one. */
final class SheetFiles {

  private SheetFiles() {}

  static Response of(SheetForm form, FactSheet sheet, List<SheetFact> provenance) {
    return Response.ok(form.of(sheet, provenance), form.type()).build();
  }

  static SheetForm form(String named) {
    return SheetForm.named(named)
        .orElseThrow(() -> Problem.of(404, "The forms are html, pdf and csv.").exception());
  }

  static ReportKind kind(@Nullable String named) {
    return ReportKind.named(named == null ? "" : named)
        .orElseThrow(() -> Problem.of(400, "The kind must be weekly or monthly.").exception());
  }

  static LocalDate day(@Nullable String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeException noDay) {
      throw Problem.of(400, "Name a day of the period, such as 2026-10-01.").exception();
    }
  }
}
