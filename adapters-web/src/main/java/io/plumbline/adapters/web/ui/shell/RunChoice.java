package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.FindRun;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** The run a page is about: the one its address names, or else the one the brand stands on. */
@Dependent
public final class RunChoice {

  private static final String PARAMETER = "run";

  private final ShowChampion showChampion;
  private final FindRun findRun;

  @Inject
  public RunChoice(ShowChampion showChampion, FindRun findRun) {
    this.showChampion = showChampion;
    this.findRun = findRun;
  }

  /** Returns the run the brand stands on, if it has any. */
  public Optional<ShownRun> standing(BrandId brand) {
    return showChampion.show(brand);
  }

  /** Returns the name of the run {@code location} names, if it names one. */
  public static Optional<String> named(Location location) {
    return location.getQueryParameters().getSingleParameter(PARAMETER);
  }

  /** Returns the run {@code location} is about; empty if it names one that is not there. */
  public Optional<ModelRun> of(Location location, BrandId brand) {
    return named(location)
        .map(name -> RunReference.of(name).flatMap(reference -> findRun.find(brand, reference)))
        .orElseGet(() -> standing(brand).map(ShownRun::run));
  }

  /** Returns what an address must carry to be about a brand's run. */
  public static QueryParameters naming(BrandId brand, String run) {
    return QueryParameters.simple(Map.of("brand", brand.value(), PARAMETER, run));
  }
}
