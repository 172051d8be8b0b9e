package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.PathPage;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.reporting.Onboarding;
import io.plumbline.domain.reporting.Onboarding.Standing;
import io.plumbline.domain.reporting.Onboarding.Step;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps from an empty installation to a first test suggestion; one of them is open. */
@Route(value = "begin", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class BeginView extends PathPage {

  private static final long serialVersionUID = 1L;

  private final transient OnboardingReader reader;
  private final transient StepContents contents;
  private transient @Nullable HeldFile held;

  @Inject
  BeginView(BrandChoice brandChoice, OnboardingReader reader, StepContents contents) {
    super(brandChoice, Place.BEGIN, "pl-begin");
    this.reader = reader;
    this.contents = contents;
  }

  @Override
  protected void fill(Brand brand) {
    if (held != null && !held.brand().equals(brand.id())) {
      held = null;
    }
    Onboarding onboarding = reader.of(brand.id());
    boolean wanted = asked(OnboardingLinks.DATA).filter(OnboardingLinks.SAMPLE::equals).isPresent();
    if (wanted && !onboarding.specified() && (held == null || !held.sample())) {
      held = reader.heldSample(brand.id());
    }
    fill(onboarding, Optional.of(brand));
  }

  @Override
  protected void withoutBrand() {
    fill(Onboarding.EMPTY, Optional.empty());
  }

  private void fill(Onboarding onboarding, Optional<Brand> brand) {
    Step open =
        path().stream()
            .findFirst()
            .flatMap(OnboardingLinks::step)
            .orElseGet(() -> onboarding.next().orElse(Step.TEST));
    OrderedList list = new OrderedList();
    list.addClassName("pl-walk");
    for (Step step : Step.values()) {
      list.add(
          new StepItem(
              step,
              onboarding.brand(),
              standing(step, onboarding),
              StepRemarks.of(step, onboarding, brand, held),
              step == open ? open(step, onboarding, brand) : null));
    }
    var lead = Tags.paragraph("pl-lead", StepRemarks.lead(onboarding, brand));
    lead.setId("begin-lead");
    add(Tags.div("", Tags.title(Place.BEGIN.title()), lead), list);
  }

  /** A file in the window can be mapped now, though no fact of the system says so. */
  private Standing standing(Step step, Onboarding onboarding) {
    Standing standing = onboarding.of(step);
    return step == Step.MAPPING && held != null && standing == Standing.LATER
        ? Standing.OPEN
        : standing;
  }

  private Component open(Step step, Onboarding onboarding, Optional<Brand> brand) {
    return contents.of(
        step,
        onboarding,
        brand,
        new StepContents.Walk() {
          @Override
          public @Nullable HeldFile held() {
            return held;
          }

          @Override
          public void hold(@Nullable HeldFile file) {
            held = file;
          }

          @Override
          public void goTo(Step next, Optional<Brand> of) {
            BeginView.this.goTo(next, of);
          }

          @Override
          public void again() {
            show();
          }
        });
  }

  /** Who may go there is judged by a request, which a job that ends by push has none of. */
  private void goTo(Step next, Optional<Brand> of) {
    QueryParameters query =
        of.map(Brand::id).map(BrandChoice::naming).orElseGet(QueryParameters::empty);
    getElement()
        .executeJs("return null")
        .then(asked -> UI.getCurrent().navigate(OnboardingLinks.to(next, null), query));
  }
}
