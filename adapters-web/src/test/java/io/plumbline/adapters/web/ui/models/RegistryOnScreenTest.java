package io.plumbline.adapters.web.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.preview.MadeUpRun;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegistryOnScreenTest {

  private final ModelRun run = MadeUpRun.of(MadeUpReport.passing(8));
  private final Promotion.Pending asked =
      new Promotion.Pending(
          new PromotionRequest(
              new UUID(1, 1),
              run.brand(),
              run.id(),
              run.label(),
              null,
              Actor.human("lead"),
              Actor.human("lead"),
              Instant.EPOCH,
              "It is our first.",
              Waivers.NONE,
              "The brand has no champion yet."));

  private ModelsPage page(ShownRun shown, Promotion... promotions) {
    return ModelsPage.of(List.of(RunSummary.of(run)), Optional.of(shown), List.of(promotions));
  }

  private static Promotion.Decision by(String name, String note) {
    return new Promotion.Decision(Actor.human(name), Instant.EPOCH, note);
  }

  @Test
  void a_run_is_a_line_with_what_it_saw_and_how_it_did() {
    ModelsPage.Row row = page(new ShownRun.Latest(run)).rows().getFirst();
    assertThat(row.run()).isEqualTo("R-0007");
    assertThat(row.hash()).isEqualTo("7b1e7b1e7b1e");
    assertThat(row.error()).isEqualTo("5.9%");
    assertThat(row.worst()).isEqualTo("1.004");
    assertThat(row.mark()).isEqualTo(ModelsPage.Mark.NONE);
  }

  @Test
  void a_run_that_held_nothing_out_says_so_instead_of_an_error() {
    ModelRun blind = MadeUpRun.of(MadeUpReport.passing(0));
    assertThat(ModelsPage.row(RunSummary.of(blind), ModelsPage.Mark.NONE).error())
        .isEqualTo("nothing held out");
  }

  @Test
  void without_a_champion_the_page_says_that_the_newest_is_shown_and_how_one_is_made() {
    assertThat(page(new ShownRun.Latest(run)).lead())
        .startsWith("No run is champion yet, so Home and Channels show the newest, R-0007.")
        .contains("Two people make a champion");
  }

  @Test
  void a_request_that_waits_marks_its_run_and_one_that_is_withdrawn_does_not() {
    ModelsPage waiting = page(new ShownRun.Latest(run), asked);
    assertThat(waiting.pending()).containsExactly(asked);
    assertThat(waiting.rows().getFirst().mark()).isEqualTo(ModelsPage.Mark.REQUESTED);
    ModelsPage back = page(new ShownRun.Latest(run), asked.withdrawn(by("lead", "")));
    assertThat(back.pending()).isEmpty();
    assertThat(back.rows().getFirst().mark()).isEqualTo(ModelsPage.Mark.NONE);
    assertThat(back.decided().getFirst().answer()).isEqualTo(ModelsPage.Answered.TAKEN_BACK);
  }

  @Test
  void the_champion_is_marked_and_both_names_are_told() {
    Promotion.Approved agreed = asked.approved(by("admin", "Looked at it."));
    ModelsPage page = page(new ShownRun.Champion(run, agreed, "R-0008"), agreed);
    assertThat(page.rows().getFirst().mark()).isEqualTo(ModelsPage.Mark.CHAMPION);
    assertThat(page.lead())
        .contains("lead asked for it, admin agreed")
        .endsWith("R-0008 is newer; nobody has agreed on it yet.");
    ModelsPage.Decided decided = page.decided().getFirst();
    assertThat(decided.answer()).isEqualTo(ModelsPage.Answered.AGREED);
    assertThat(decided.reason()).contains("It is our first.");
    assertThat(decided.note()).contains("Looked at it.");
  }

  @Test
  void a_rejection_keeps_its_reason() {
    ModelsPage page =
        page(new ShownRun.Latest(run), asked.rejected(by("admin", "Wait for the test.")));
    assertThat(page.decided().getFirst().note()).isEqualTo("Answer: “Wait for the test.”");
  }

  @Test
  void what_the_list_shows_is_what_its_address_says() {
    RunsQuery query =
        RunsQuery.of(new Location("models?brand=harbour&family=ridge&verdict=FAIL&below=21"));
    assertThat(query)
        .isEqualTo(new RunsQuery(new RunFilter(ModelFamily.RIDGE, Verdict.FAIL, null), 21));
    assertThat(query.address(run.brand()))
        .isEqualTo("models?below=21&brand=harbour&family=ridge&verdict=FAIL");
    assertThat(query.of(Verdict.PASS).newest()).isTrue();
  }

  @Test
  void an_address_that_says_nonsense_asks_for_every_run() {
    RunsQuery query = RunsQuery.of(new Location("models?family=magic&verdict=maybe&below=-3"));
    assertThat(query).isEqualTo(new RunsQuery(RunFilter.ALL, Integer.MAX_VALUE));
  }
}
