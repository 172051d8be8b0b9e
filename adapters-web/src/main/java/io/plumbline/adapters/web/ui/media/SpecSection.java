package io.plumbline.adapters.web.ui.media;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.shared.BrandId;

/** The specification the brand works with, as text with every default filled in. */
final class SpecSection extends Div {

  private static final long serialVersionUID = 1L;

  SpecSection(ShowMixModelSpec.Shown shown, BrandId brand) {
    setId("specification");
    MixModelSpec spec = shown.spec();
    Section section =
        Tags.section(
            "Specification",
            "%s: %s, %s, outcome %s"
                .formatted(
                    spec.name(),
                    Format.counted(spec.channels().size(), "channel", "channels"),
                    Format.counted(spec.controls().size(), "control", "controls"),
                    spec.kpi().column()));
    Pre text = new Pre(shown.text());
    text.addClassNames("pl-hash", "pl-spec");
    Details details =
        new Details("Show the text of %s, every default filled in".formatted(brand), text);
    section.add(details);
    add(section);
  }
}
