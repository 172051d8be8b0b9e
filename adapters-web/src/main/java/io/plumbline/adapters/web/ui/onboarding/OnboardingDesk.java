package io.plumbline.adapters.web.ui.onboarding;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.AddBrand;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.usecase.ImportByMapping;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;

/** Where whoever is signed in takes the steps; who may is judged each time. */
@Dependent
final class OnboardingDesk {

  private static final Said ROLE =
      Said.refused("Your role has changed: a marketing lead or an admin does this.");

  private final SignedIn signedIn;
  private final AddBrand addBrand;
  private final ImportByMapping importByMapping;
  private final RequestFit requestFit;

  @Inject
  OnboardingDesk(
      SignedIn signedIn,
      AddBrand addBrand,
      ImportByMapping importByMapping,
      RequestFit requestFit) {
    this.signedIn = signedIn;
    this.addBrand = addBrand;
    this.importByMapping = importByMapping;
    this.requestFit = requestFit;
  }

  SignedIn signedIn() {
    return signedIn;
  }

  boolean addsBrands() {
    return signedIn.holding(Role.ADMIN).isPresent();
  }

  boolean imports() {
    return importer().isPresent();
  }

  private Optional<User> importer() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  /** Adds a brand; {@code added} is told of it. */
  Said add(String name, String currency, Consumer<Brand> added) {
    Optional<User> admin = signedIn.holding(Role.ADMIN);
    if (admin.isEmpty()) {
      return Said.refused("Only an admin adds a brand.");
    }
    return switch (addBrand.add(
        new AddBrand.Command(name, currency, admin.get().actor(), Origin.WEB))) {
      case AddBrand.Outcome.Added(var brand) -> {
        added.accept(brand);
        yield Said.done("%s is there, in %s.".formatted(brand.name(), brand.currency()));
      }
      case AddBrand.Outcome.Exists(var id) ->
          Said.refused(
              "There is a brand %s already. Choose it above, or another name.".formatted(id));
      case AddBrand.Outcome.Refused(var reason) -> Said.refused(reason);
    };
  }

  /** Keeps what a held file was confirmed to be, and has it imported. */
  Said take(HeldFile held) {
    return importer()
        .map(
            user ->
                switch (importByMapping.request(
                    new ImportByMapping.Command(
                        held.brand(), held.draft(), held.content(), user.actor(), Origin.WEB))) {
                  case ImportByMapping.Outcome.Requested(var job, var _) ->
                      Said.done("%s has begun.".formatted(job.title()));
                  case ImportByMapping.Outcome.Refused(var findings) ->
                      Said.refused(
                          "%s was refused: %s Nothing is stored."
                              .formatted(
                                  held.draft().file(),
                                  findings.stream().findFirst().map(Finding::problem).orElse("")));
                  case ImportByMapping.Outcome.AlreadySpecified() ->
                      Said.refused(
                          "The brand has a specification by now, which says what its columns are."
                              + " Nothing is stored; import the file on the page Data.");
                })
        .orElse(ROLE);
  }

  Said fit(BrandId brand) {
    return importer()
        .map(
            user ->
                switch (requestFit.request(
                    new RequestFit.Command(brand, SamplerSettings.DEFAULT, user.actor()))) {
                  case RequestFit.Outcome.Requested(var job) ->
                      Said.done("%s has begun.".formatted(job.title()));
                  case RequestFit.Outcome.NoSpecification(var _) ->
                      Said.refused("A model needs a specification first.");
                })
        .orElse(ROLE);
  }
}
