package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import io.plumbline.adapters.web.ui.DownloadLink;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.shared.BrandId;

/** The specification a brand has: what its columns are, and what the model believes beforehand. */
final class SpecifiedStep extends Div {

  private static final long serialVersionUID = 1L;

  SpecifiedStep(ShowMixModelSpec.Shown shown, BrandId brand) {
    addClassName("pl-step-contents");
    Pre text = new Pre(shown.text());
    text.addClassNames("pl-hash", "pl-spec");
    text.getElement().setAttribute("tabindex", "0");
    add(
        Tags.paragraph(
            "",
            "The specification %s says what the columns are: %s and the outcome %s."
                .formatted(
                    shown.spec().name(),
                    Format.counted(shown.spec().channels().size(), "channel", "channels"),
                    shown.spec().kpi().column())),
        text,
        Tags.div(
            "pl-actions",
            new DownloadLink(
                "Save SPEC.yaml",
                "%s.yaml".formatted(brand),
                "text/yaml;charset=utf-8",
                shown::text),
            Tags.link("pl-button", Links.to(Place.DATA, brand), "Replace it on the page Data")));
  }
}
