package io.plumbline.adapters.web.ui.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.port.SampleChanges;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnOfOpenRequestsTest {

  /** A request after so many of its events. */
  private static ChangeRequest after(int events) {
    ChangeHistory history = SampleChanges.begun(1);
    for (ChangeEvent event : SampleChanges.everything().subList(0, events)) {
      history = history.with(event, SampleChanges.by(event), SampleChanges.AT);
    }
    return history.request();
  }

  private static int turn(int events, String viewer) {
    return OpenRequests.turn(
        after(events),
        Optional.of(new User(new UUID(1, 1), viewer, viewer, Role.MARKETING_LEAD, true)));
  }

  @Test
  void what_needs_the_viewer_stands_before_what_needs_others_and_what_strays() {
    int submitted = 5;
    int watching = 11;
    int strayed = 12;
    assertThat(turn(submitted, "ada")).isLessThan(turn(submitted, "maya"));
    assertThat(turn(submitted, "maya")).isLessThan(turn(strayed, "maya"));
    assertThat(turn(strayed, "maya")).isLessThan(turn(watching, "maya"));
  }

  @Test
  void drafts_stand_last() {
    int approved = 7;
    int held = 13;
    assertThat(turn(0, "ada"))
        .isGreaterThan(turn(approved, "ada"))
        .isGreaterThan(turn(held, "ada"));
  }

  @Test
  void an_auditor_decides_on_nothing() {
    assertThat(OpenRequests.turn(after(5), Optional.empty())).isEqualTo(turn(5, "maya"));
  }
}
