package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.CsvLink;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.media.FileDrop;
import io.plumbline.domain.media.usecase.ShowSampleData;
import io.plumbline.domain.shared.BrandId;

/** Brings a file into the window, or the sample. */
final class DataStep extends Div {

  private static final long serialVersionUID = 1L;

  /** Of a brand without a specification: the file is mapped next. */
  DataStep(BrandId brand, FileDrop drop, ShowSampleData.Sample sample) {
    add(
        Tags.paragraph(
            "",
            "A row for each week or day: the date, what was spent on each channel, and what was"
                + " earned; prices, promotions and markets where you have them. Totals only: no"
                + " person may be recognised in them. Nothing is stored before you confirm it."),
        drop,
        Tags.paragraph(
            "pl-t2",
            "No file at hand? The sample is a made-up retailer: %d weeks, as if they had just ended."
                .formatted(sample.csv().lines().count() - 1)),
        Tags.div(
            "pl-actions",
            Tags.link("pl-button", OnboardingLinks.toSample(brand), "Use the sample"),
            new CsvLink("Save it as a template", sample.fileName(), sample::csv)));
  }

  /** Of a brand whose specification says what the columns are. */
  DataStep(String specification, FileDrop drop) {
    add(
        Tags.paragraph(
            "",
            "The specification %s says which column holds what: a file is read by it, and refused"
                    .formatted(specification)
                + " with every finding if it cannot be."),
        drop);
  }
}
