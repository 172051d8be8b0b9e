package io.plumbline.adapters.web.preview;

import io.plumbline.adapters.web.server.WebServer;
import io.plumbline.adapters.web.server.WebSettings;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.usecase.CurrentUser;
import io.plumbline.domain.access.usecase.ListBrands;
import io.plumbline.domain.access.usecase.SignIn;
import io.plumbline.domain.mix.usecase.ShowLatestRun;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.util.Currency;

/** Serves the pages on port 18090 with what is in memory: one person of each role, two brands. */
public final class PreviewServer {

  private PreviewServer() {}

  /** Serves until the process ends. */
  public static void main(String[] args) {
    new WebServer(new WebSettings(18_090, false, null), world(), InstantSource.system()).start();
  }

  /** Returns a world with people, brands and a fitted model. */
  static TableInstances world() {
    InstantSource clock = InstantSource.system();
    PeopleInMemory people = PeopleInMemory.oneOfEach();
    BrandsInMemory brands = new BrandsInMemory();
    brands.add(
        new Brand(new BrandId("harbour-retail"), "Harbour Retail", Currency.getInstance("USD")));
    brands.add(new Brand(new BrandId("new-brand"), "New Brand", Currency.getInstance("EUR")));
    RunsInMemory runs = new RunsInMemory();
    return new TableInstances()
        .with(CurrentUser.class, new CurrentUser(people))
        .with(SignIn.class, new SignIn(people, new PlainPasswords(), new AttemptsInMemory(), clock))
        .with(ListBrands.class, new ListBrands(brands))
        .with(ShowLatestRun.class, new ShowLatestRun(runs));
  }
}
