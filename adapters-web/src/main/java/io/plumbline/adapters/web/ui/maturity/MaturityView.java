package io.plumbline.adapters.web.ui.maturity;

import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.BrandPage;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.User;
import io.plumbline.domain.maturity.FrameworkAdvice;
import io.plumbline.domain.maturity.Maturity;
import io.plumbline.domain.maturity.Playbook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a brand's measurement has come: score, phases, framework, the first ninety days. */
@Route(value = "maturity", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class MaturityView extends BrandPage {

  private static final long serialVersionUID = 1L;

  private final transient MaturityDesk desk;

  @Inject
  MaturityView(BrandChoice brandChoice, MaturityDesk desk) {
    super(brandChoice, Place.MATURITY, "pl-maturity");
    this.desk = desk;
  }

  @Override
  protected void fill(Brand brand) {
    Maturity maturity = desk.of(brand.id());
    MaturityLinks links = new MaturityLinks(brand.id(), desk.role());
    var lead = Tags.paragraph("pl-lead", MaturityWords.lead(maturity));
    lead.setId("maturity-lead");
    add(
        Tags.div(
            "",
            Tags.title(
                MaturityWords.title(maturity),
                Tags.div(
                    "pl-end",
                    new SaveMenu(
                        "maturity",
                        "maturity-%s".formatted(brand.id()),
                        () -> MaturitySheet.of(maturity)))),
            lead));
    add(
        new PhasesSection(maturity.phases(), links),
        Tags.div(
            "pl-row pl-maturity-columns",
            new ScoreSection(maturity.score()),
            new FrameworkSection(maturity, form(brand, maturity))));
    Playbook playbook = maturity.playbook();
    add(
        playbook == null
            ? State.empty(
                "The ninety days have not begun",
                "They are counted from the brand's first entry in the ledger; it has none yet.")
            : new PlaybookSection(playbook, links));
  }

  private @Nullable FrameworkForm form(Brand brand, Maturity maturity) {
    Optional<User> chooser = desk.chooser();
    FrameworkAdvice advice = maturity.advice();
    return chooser.isEmpty()
        ? null
        : new FrameworkForm(
            advice == null ? null : advice.framework(),
            (framework, reason) -> desk.choose(brand.id(), framework, reason),
            this::show);
  }
}
