package io.plumbline.adapters.web.sheet;

import io.plumbline.adapters.web.pdf.LedgerPapers;
import io.plumbline.adapters.web.pdf.SheetPdf;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.SheetFact;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms a fact sheet has. */
public enum SheetForm {
  HTML(SheetHtml.TYPE),
  PDF(LedgerPapers.TYPE),
  CSV(SheetTable.TYPE);

  private final String type;

  SheetForm(String type) {
    this.type = type;
  }

  /** Returns its media type. */
  public String type() {
    return type;
  }

  /** Returns how its files end: {@code pdf}. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the form of this ending; empty if there is none. */
  public static Optional<SheetForm> named(String ending) {
    return Arrays.stream(values()).filter(form -> form.ending().equals(ending)).findFirst();
  }

  /** Returns the file: the same sheet gives the same bytes. */
  public byte[] of(FactSheet sheet, List<SheetFact> provenance) {
    return switch (this) {
      case HTML -> SheetHtml.of(sheet, provenance).getBytes(StandardCharsets.UTF_8);
      case PDF -> SheetPdf.of(sheet, provenance);
      case CSV -> SheetTable.csv(sheet, provenance).getBytes(StandardCharsets.UTF_8);
    };
  }
}
