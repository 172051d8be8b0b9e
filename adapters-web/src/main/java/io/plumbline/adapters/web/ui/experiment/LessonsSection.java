package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.Lesson;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What a test that is over taught, and the form to say so: open while it owes it. */
final class LessonsSection extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 4000;

  private final TextArea learned = new TextArea("What did it teach?");
  private final TextArea follows = new TextArea("What follows");

  /**
   * @param mayNote whether whoever looks may say what it taught
   * @param note says it: what was learned, and what follows
   * @param then is told what was done
   */
  LessonsSection(
      Experiment test,
      boolean mayNote,
      BiFunction<String, String, Said> note,
      Consumer<Said> then) {
    setId("lessons");
    Section section =
        Tags.section("What it taught", "for whoever tests this next, misses included");
    if (test.lessons().isEmpty()) {
      section.add(
          State.empty(
              test.owesLesson() ? "Nobody wrote down what it taught" : "Nothing was noted",
              mayNote
                  ? "It is over: say what others should know of it, and what is done because of it."
                  : "Marketing leads and admins write it down."));
    } else {
      section.add(list(test));
    }
    if (mayNote) {
      Div form = form(note, then);
      if (test.owesLesson()) {
        section.add(form);
      } else {
        Button open =
            new Button(
                test.lessons().isEmpty() ? "Write it down" : "Add to it",
                click -> section.add(form));
        open.setId("note-lesson");
        section.add(Tags.div("pl-actions", open));
      }
    }
    add(section);
  }

  private static OrderedList list(Experiment test) {
    OrderedList list = new OrderedList();
    list.addClassName("pl-timeline");
    for (Lesson lesson : test.lessons()) {
      ListItem item =
          new ListItem(
              Tags.span(
                  "pl-s pl-q", "%s, %s".formatted(Format.time(lesson.at()), lesson.by().name())),
              new Span(lesson.learned()));
      if (!lesson.follows().isBlank()) {
        item.add(Tags.text("pl-s pl-t2", "What follows: " + lesson.follows()));
      }
      list.add(item);
    }
    return list;
  }

  private Div form(BiFunction<String, String, Said> note, Consumer<Said> then) {
    learned.setId("lesson-learned");
    learned.setMaxLength(LONGEST);
    follows.setId("lesson-follows");
    follows.setMaxLength(LONGEST);
    follows.setHelperText("what is done, or no longer done; may be empty");
    Div form = Tags.div("pl-form", learned, follows);
    form.setId("lesson-form");
    form.add(
        new SendBar(
            form,
            "Put it on record",
            "send-lesson",
            () -> note.apply(learned.getValue().strip(), follows.getValue().strip()),
            then));
    return form;
  }
}
