package io.plumbline.adapters.web.ui;

import io.plumbline.adapters.web.sheet.SheetForm;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.SheetFact;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** A link that downloads a fact sheet in one of its forms; it is made when it is asked for. */
public final class SheetLink extends DownloadLink {

  private static final long serialVersionUID = 1L;

  /**
   * @param name what the file is called, without its ending
   */
  public SheetLink(
      SheetForm form, String name, Supplier<FactSheet> sheet, List<SheetFact> provenance) {
    super(
        form.ending().toUpperCase(Locale.ROOT),
        file(
            "%s.%s".formatted(name, form.ending()),
            form.type(),
            () -> form.of(sheet.get(), provenance)));
    getElement().setAttribute("aria-label", "%s as %s".formatted(name, form.ending()));
  }
}
