package io.plumbline.domain.access.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.AddBrand.Outcome;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandsTest {

  private static final Brand HARBOUR =
      new Brand(new BrandId("harbour-retail"), "Harbour Retail", Currency.getInstance("USD"));

  private final Installation here = new Installation();
  private final AddBrand addBrand =
      new AddBrand(here.brands, here.users, here.ledger, here::nextId, here);

  @Test
  void a_brand_is_added_with_an_id_made_of_its_name() {
    assertThat(add(" Harbour Retail ", "USD")).isEqualTo(new Outcome.Added(HARBOUR));
    assertThat(here.brands.find(new BrandId("harbour-retail"))).contains(HARBOUR);
    assertThat(here.transactions()).isOne();
  }

  @Test
  void two_names_that_give_one_id_cannot_both_be() {
    add("Harbour Retail", "USD");

    assertThat(add("HARBOUR  retail!", "EUR"))
        .isEqualTo(new Outcome.Exists(new BrandId("harbour-retail")));
    assertThat(here.brands.all()).containsExactly(HARBOUR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "!!", "港湾"})
  void a_name_without_letters_or_digits_is_refused(String name) {
    assertThat(add(name, "USD")).isInstanceOf(Outcome.Refused.class);
    assertThat(here.brands.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dollars", "usd", "ABC", "US"})
  void a_currency_that_is_none_is_refused_with_what_would_be_accepted(String currency) {
    assertThat(add("Harbour Retail", currency))
        .isEqualTo(
            new Outcome.Refused(
                "The currency (%s) must be an ISO 4217 code such as USD.".formatted(currency)));
    assertThat(here.brands.all()).isEmpty();
  }

  @Test
  void brands_are_listed_by_name() {
    add("Zenith", "EUR");
    add("Harbour Retail", "USD");

    assertThat(new ListBrands(here.brands).list())
        .extracting(Brand::name)
        .containsExactly("Harbour Retail", "Zenith");
  }

  @Test
  void the_ledger_of_a_brand_begins_with_it_and_with_who_may_sign_in() {
    here.has("lena", Role.MARKETING_LEAD, true);
    here.has("gone", Role.ADMIN, false);
    add("Harbour Retail", "USD");
    add("Harbour Retail", "USD");

    assertThat(here.ledger.newest(HARBOUR.id(), Long.MAX_VALUE, 9))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Fact.Kind.BRAND_ADDED);
              assertThat(entry.subject()).isEqualTo("harbour-retail");
              assertThat(entry.details())
                  .containsOnly(
                      Map.entry("name", "Harbour Retail"),
                      Map.entry("currency", "USD"),
                      Map.entry("person lena", "MARKETING_LEAD"));
              assertThat(entry.summary())
                  .isEqualTo("The brand Harbour Retail was added; its money is USD.");
            });
  }

  private Outcome add(String name, String currency) {
    return addBrand.add(new AddBrand.Command(name, currency, Actor.human("ada"), Origin.WEB));
  }
}
