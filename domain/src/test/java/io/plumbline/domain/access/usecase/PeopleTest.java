package io.plumbline.domain.access.usecase;

import static io.plumbline.domain.access.usecase.Installation.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.AddUser.Outcome;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private static final Actor ADA = Actor.human("ada");

  private final Installation here = new Installation();
  private final AddUser addUser = new AddUser(here.users, here, here.ledgers, here::nextId, here);
  private final CreateFirstAdmin createFirstAdmin =
      new CreateFirstAdmin(here.users, here, here::nextSecret, here.ledgers, here::nextId, here);

  @Test
  void the_first_admin_is_created_in_an_empty_installation_with_a_secret_told_once() {
    CreateFirstAdmin.Created created = createFirstAdmin.create().orElseThrow();

    assertThat(created.user())
        .isEqualTo(new User(new UUID(0, 1), "admin", "Administrator", Role.ADMIN, true));
    assertThat(created.password()).isEqualTo("secret-of-the-test-1");
    assertThat(here.users.named("admin").orElseThrow().passwordHash())
        .isEqualTo(here.hash(created.password()));
    assertThat(here.transactions()).isOne();
  }

  @Test
  void the_first_admin_is_created_once() {
    createFirstAdmin.create();

    assertThat(createFirstAdmin.create()).isEmpty();
    assertThat(here.users.all()).hasSize(1);
  }

  @Test
  void where_there_is_anybody_no_first_admin_is_created() {
    here.has("lena", Role.MARKETING_LEAD, true);

    assertThat(createFirstAdmin.create()).isEmpty();
    assertThat(here.users.named("admin")).isEmpty();
    assertThat(here.nextSecret()).as("no secret was spent").isEqualTo("secret-of-the-test-1");
  }

  @Test
  void of_two_nodes_that_create_the_first_admin_at_once_one_wins() {
    CreateFirstAdmin other =
        new CreateFirstAdmin(
            here.users,
            here,
            () -> {
              createFirstAdmin.create(); // the other node comes in between
              return here.nextSecret();
            },
            here.ledgers,
            here::nextId,
            here);

    assertThat(other.create()).isEmpty();
    assertThat(here.users.all()).hasSize(1);
  }

  @Test
  void a_person_is_added_with_a_tidied_name_and_a_hashed_password() {
    Outcome outcome = add("  Lena.Meyer ", " Lena Meyer ", PASSWORD);

    User lena = new User(new UUID(0, 1), "lena.meyer", "Lena Meyer", Role.FINANCE_AUDITOR, true);
    assertThat(outcome).isEqualTo(new Outcome.Added(lena));
    assertThat(here.users.named("lena.meyer"))
        .hasValueSatisfying(
            stored -> {
              assertThat(stored.user()).isEqualTo(lena);
              assertThat(stored.passwordHash()).isEqualTo(here.hash(PASSWORD));
            });
    assertThat(here.transactions()).isOne();
  }

  @Test
  void a_name_that_somebody_has_is_not_given_twice() {
    User lena = here.has("lena", Role.ADMIN, true);

    assertThat(add("Lena", "Another Lena", PASSWORD)).isEqualTo(new Outcome.NameTaken("lena"));
    assertThat(here.users.all()).containsExactly(lena);
  }

  @Test
  void a_weak_password_is_refused_with_the_reason() {
    assertThat(add("lena", "Lena", "short"))
        .isEqualTo(new Outcome.Refused("A password needs at least 12 characters."));
    assertThat(here.users.all()).isEmpty();
  }

  @Test
  void a_name_that_cannot_be_is_refused_with_the_reason() {
    assertThat(add("lena meyer", "Lena", PASSWORD))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).startsWith("The sign-in name (lena meyer)"));
    assertThat(add("lena", " ", PASSWORD))
        .isEqualTo(new Outcome.Refused("A display name must have 1 to 80 characters."));
    assertThat(here.users.all()).isEmpty();
  }

  @Test
  void everybody_is_listed_by_sign_in_name() {
    User lena = here.has("lena", Role.MARKETING_LEAD, true);
    User anna = here.has("anna", Role.FINANCE_AUDITOR, true);

    assertThat(new ListUsers(here.users).list()).containsExactly(anna, lena);
  }

  @Test
  void a_signed_in_person_is_read_anew_and_gone_once_disabled_or_unknown() {
    User lena = here.has("lena", Role.MARKETING_LEAD, true);
    User gone = here.has("gone", Role.MARKETING_LEAD, false);
    CurrentUser currentUser = new CurrentUser(here.users);

    assertThat(currentUser.find(lena.id())).contains(lena);
    assertThat(currentUser.find(gone.id())).isEmpty();
    assertThat(currentUser.find(new UUID(9, 9))).isEmpty();
  }

  @Test
  void every_brands_ledger_tells_who_may_sign_in_from_when_on() {
    BrandId acme = here.brand("Acme");
    BrandId zenith = here.brand("Zenith");
    add("lena", "Lena Meyer", PASSWORD);
    add("lena", "Lena Meyer", PASSWORD);

    for (BrandId brand : List.of(acme, zenith)) {
      assertThat(here.ledger.newest(brand, Long.MAX_VALUE, 9))
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.kind()).isEqualTo(Fact.Kind.PERSON_ADDED);
                assertThat(entry.subject()).isEqualTo("lena");
                assertThat(entry.actor()).isEqualTo(ADA);
                assertThat(entry.origin()).isEqualTo(Origin.REST);
                assertThat(entry.details())
                    .containsEntry("role", "FINANCE_AUDITOR")
                    .containsEntry("enabled", "true");
                assertThat(entry.summary()).isEqualTo("lena may sign in, as finance auditor.");
              });
    }
  }

  @Test
  void the_first_admin_of_an_installation_with_brands_is_told_to_their_ledgers() {
    BrandId acme = here.brand("Acme");
    createFirstAdmin.create();

    assertThat(here.ledger.newest(acme, Long.MAX_VALUE, 9))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.subject()).isEqualTo("admin");
              assertThat(entry.actor()).isEqualTo(Actor.SYSTEM);
            });
  }

  private Outcome add(String name, String displayName, String password) {
    return addUser.add(
        new AddUser.Command(name, displayName, Role.FINANCE_AUDITOR, password, ADA, Origin.REST));
  }
}
