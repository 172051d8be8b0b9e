package io.plumbline.adapters.web.ui.programme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.User;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.usecase.ChangeBacklog;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what is still to be measured, or changes it. */
final class BacklogForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BiFunction<@Nullable Kept<BacklogItem>, ChangeBacklog.Text, Said> write;
  private final transient Consumer<Said> whenWritten;
  private final transient List<User> people;
  private transient @Nullable Kept<BacklogItem> seen;
  private final TextField title = new TextField("What is to be done");
  private final TextArea why = new TextArea("Why");
  private final Select<BacklogItem.State> state = new Select<>();
  private final Select<User> owner = new Select<>();
  private final TextField links = new TextField("Runs and tests");
  private final Answer answer = new Answer("backlog-answer");
  private final Button button = new Button("Put it on the list", click -> write());

  /**
   * @param write takes the item that changes, none for a new one, and what it is to say
   * @param whenWritten is told what to say once it is written
   */
  BacklogForm(
      List<User> people,
      BiFunction<@Nullable Kept<BacklogItem>, ChangeBacklog.Text, Said> write,
      Consumer<Said> whenWritten) {
    this.people = List.copyOf(people);
    this.write = write;
    this.whenWritten = whenWritten;
    addClassName("pl-form");
    title.setId("backlog-title");
    title.setMaxLength(120);
    why.setId("backlog-why");
    why.setMaxLength(1000);
    state.setId("backlog-state");
    state.setLabel("State");
    state.setItems(BacklogItem.State.values());
    state.setItemLabelGenerator(BacklogItem.State::label);
    state.setValue(BacklogItem.State.OPEN);
    owner.setId("backlog-owner");
    owner.setLabel("Owner");
    owner.setEmptySelectionAllowed(true);
    owner.setEmptySelectionCaption("Nobody yet");
    owner.setItems(people);
    owner.setItemLabelGenerator(user -> user == null ? "Nobody yet" : user.displayName());
    links.setId("backlog-links");
    links.setHelperText("Such as R-0007 EXP-0003; may stay empty");
    button.setId("write-backlog");
    add(title, why, state, owner, links, answer, Tags.div("pl-actions", button));
  }

  /** Shows an item to be changed. */
  void show(Kept<BacklogItem> kept) {
    seen = kept;
    BacklogItem item = kept.value();
    title.setValue(item.title());
    why.setValue(item.why());
    state.setValue(item.state());
    owner.setValue(
        people.stream().filter(user -> user.name().equals(item.owner())).findFirst().orElse(null));
    links.setValue(item.links().stream().map(BacklogLink::label).collect(Collectors.joining(" ")));
    button.setText("Change it");
    title.focus();
  }

  private void write() {
    Said said;
    try {
      User chosen = owner.getValue();
      said =
          write.apply(
              seen,
              new ChangeBacklog.Text(
                  title.getValue(),
                  why.getValue(),
                  state.getValue(),
                  chosen == null ? null : chosen.name(),
                  Arrays.stream(links.getValue().strip().split("[\\s,]+", -1))
                      .filter(label -> !label.isEmpty())
                      .map(BacklogLink::new)
                      .toList()));
    } catch (IllegalArgumentException refused) {
      said = Said.refused(String.valueOf(refused.getMessage()));
    }
    if (said.done()) {
      whenWritten.accept(said);
    } else {
      answer.tell(said);
    }
  }
}
