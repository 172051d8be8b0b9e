package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.mapping.MappedColumn;
import io.plumbline.domain.mix.mapping.MappingDraft;
import io.plumbline.domain.mix.mapping.MappingPreview;
import java.util.function.Consumer;
import java.util.function.Function;

/** Says what each column of a held file is, and shows what would become of the file. */
final class MappingStep extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Function<HeldFile, MappingPreview> preview;
  private final transient Consumer<HeldFile> alter;
  private final transient Function<HeldFile, Said> take;
  private final transient Consumer<Said> taken;
  private transient HeldFile held;
  private final Div outlook = Tags.div("pl-step-contents");
  private final Div answer = Tags.div("pl-refusal");

  /**
   * @param preview reads a held file by its mapping
   * @param alter is told when a column is taken for something else
   * @param take keeps a held file
   * @param taken is told what to say once it is kept
   */
  MappingStep(
      HeldFile held,
      Function<HeldFile, MappingPreview> preview,
      Consumer<HeldFile> alter,
      Function<HeldFile, Said> take,
      Consumer<Said> taken) {
    this.held = held;
    this.preview = preview;
    this.alter = alter;
    this.take = take;
    this.taken = taken;
    outlook.setId("outlook");
    outlook.getElement().setAttribute("aria-live", "polite");
    answer.setId("mapping-answer");
    answer.getElement().setAttribute("role", "status");
    add(
        Tags.paragraph(
            "",
            "What each column of %s is taken for, by its name and first rows. What a name does not say is left out. Correct what is wrong: nothing is stored until you import it."
                .formatted(held.draft().file())),
        grain(),
        new ColumnTable(held, this::set),
        outlook,
        answer);
    show();
  }

  private Select<Granularity> grain() {
    Select<Granularity> grain = new Select<>();
    grain.setId("grain");
    grain.setLabel("A row is");
    grain.setItems(Granularity.WEEK, Granularity.DAY);
    grain.setItemLabelGenerator(
        one ->
            switch (one) {
              case DAY -> "a day";
              case WEEK -> "a week";
            });
    grain.setValue(held.draft().granularity());
    grain.addValueChangeListener(change -> set(held.draft().by(change.getValue())));
    return grain;
  }

  private void set(MappedColumn column) {
    set(held.draft().with(column));
  }

  private void set(MappingDraft draft) {
    held = held.with(draft);
    alter.accept(held);
    answer.setText("");
    show();
  }

  private void show() {
    MappingPreview read = preview.apply(held);
    outlook.removeAll();
    outlook.add(new OutlookSection(held, read));
    Button button = new Button("Import it");
    button.setId("take-file");
    Div actions = Tags.div("pl-actions", button);
    if (read.spec() == null) {
      actions.add(Locked.reason(OutlookSection.refusal(read)));
      Locked.button(button, OutlookSection.refusal(read));
    } else {
      button.addThemeVariants(ButtonVariant.PRIMARY);
      button.setDisableOnClick(true);
      button.addClickListener(click -> take(button));
    }
    outlook.add(actions);
  }

  private void take(Button button) {
    Said said = take.apply(held);
    if (said.done()) {
      taken.accept(said);
    } else {
      answer.setText(said.words());
      button.setEnabled(true);
    }
  }
}
