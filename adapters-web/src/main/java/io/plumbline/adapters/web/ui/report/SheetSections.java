package io.plumbline.adapters.web.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.sheet.SheetCharts;
import io.plumbline.adapters.web.sheet.SheetTable;
import io.plumbline.adapters.web.sheet.SheetWords;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.reporting.report.Chapter;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.SheetEvent;
import io.plumbline.domain.reporting.report.SheetFact;
import io.plumbline.domain.reporting.report.SheetFigure;
import java.util.List;

/** A fact sheet on screen: its chapters one below the other. */
final class SheetSections extends Div {

  private static final long serialVersionUID = 1L;

  SheetSections(FactSheet sheet, List<SheetFact> provenance) {
    setId("sheet");
    addClassName("pl-sheet");
    add(facts(provenance), facts(sheet.head()));
    sheet.chapters().forEach(chapter -> add(section(chapter)));
  }

  private static Component facts(List<SheetFact> facts) {
    DescriptionList list = new DescriptionList();
    list.addClassName("pl-sheet-facts");
    for (SheetFact fact : facts) {
      list.add(new DescriptionList.Term(fact.name()));
      list.add(new DescriptionList.Description(fact.words()));
    }
    return list;
  }

  private static Section section(Chapter chapter) {
    Section section = Tags.section(chapter.title(), "");
    section.setId("chapter-" + chapter.key());
    if (chapter.isEmpty()) {
      section.add(Tags.paragraph("pl-help", chapter.ifNothing()));
    }
    chapter.sentences().forEach(sentence -> section.add(Tags.paragraph("", sentence)));
    if (!chapter.facts().isEmpty()) {
      section.add(facts(chapter.facts()));
    }
    for (SheetCharts.Chart chart : SheetCharts.of(chapter)) {
      section.add(drawn(chart), Tags.paragraph("pl-help", chart.words() + "."));
    }
    if (!chapter.figures().isEmpty()) {
      section.add(figures(chapter.figures()));
    }
    if (!chapter.events().isEmpty()) {
      section.add(events(chapter.events()));
    }
    return section;
  }

  /** The drawing is ours; every text in it is escaped where it is drawn. */
  private static Div drawn(SheetCharts.Chart chart) {
    Div paper = Tags.div("pl-sheet-chart");
    paper.getElement().setProperty("innerHTML", chart.svg());
    return paper;
  }

  private static PlainTable figures(List<SheetFigure> figures) {
    PlainTable table = new PlainTable();
    for (String column : SheetTable.FIGURES) {
      table.column(column, column.equals("Value") ? "pl-num" : "");
    }
    for (SheetFigure figure : figures) {
      table.row(
          List.of(
              figure.measure(),
              figure.of(),
              SheetWords.value(figure),
              SheetWords.unit(figure),
              SheetWords.interval(figure),
              figure.period(),
              figure.source()));
    }
    return table;
  }

  private static PlainTable events(List<SheetEvent> events) {
    PlainTable table = new PlainTable();
    for (String column : SheetTable.EVENTS) {
      table.column(column, column.equals("Entry") ? "pl-num" : "");
    }
    for (SheetEvent event : events) {
      table.row(
          List.of(
              Format.count(event.entry()),
              Format.time(event.at()),
              event.kind(),
              event.sentence(),
              event.by()));
    }
    return table;
  }
}
