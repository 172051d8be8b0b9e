package io.plumbline.adapters.persistence.change;

import io.plumbline.adapters.persistence.generated.tables.records.CircumstanceRecord;
import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.shared.ChannelId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A circumstance in the columns of its kind. */
final class StoredCircumstance {

  private StoredCircumstance() {}

  static void write(CircumstanceRecord row, Circumstance what) {
    row.setKind(what.kind());
    row.setChannels(new String[0]);
    switch (what) {
      case Circumstance.Launch(var launch) -> {
        row.setName(launch.name());
        row.setChannels(
            launch.channels().stream().map(ChannelId::value).sorted().toArray(String[]::new));
        row.setFirstDay(launch.first());
        row.setLastDay(launch.last());
      }
      case Circumstance.LearningPhase(var phase) -> {
        row.setChannel(phase.channel().value());
        row.setFirstDay(phase.began());
        row.setLastDay(phase.last());
      }
      case Circumstance.Stock(var cover) -> {
        row.setName(cover.product());
        row.setFigure((double) cover.days());
      }
      case Circumstance.Frequency(var frequency) -> {
        row.setChannel(frequency.channel().value());
        row.setItem(frequency.item());
        row.setFigure(frequency.perWeek());
      }
      case Circumstance.Reach(var channel, var people) -> {
        row.setChannel(channel.value());
        row.setFigure((double) people);
      }
      case Circumstance.RunningTest(var test) -> {
        row.setName(test.id());
        row.setChannel(test.channel().value());
        row.setItem(test.item());
        row.setFirstDay(test.first());
        row.setLastDay(test.last());
      }
    }
  }

  static Circumstance read(CircumstanceRecord row) {
    return switch (row.getKind()) {
      case LAUNCH ->
          new Circumstance.Launch(
              new Circumstances.Launch(
                  row.getName(),
                  row.getFirstDay(),
                  row.getLastDay(),
                  Arrays.stream(row.getChannels())
                      .map(ChannelId::new)
                      .collect(Collectors.toSet())));
      case LEARNING_PHASE ->
          new Circumstance.LearningPhase(
              new Circumstances.LearningPhase(channel(row), row.getFirstDay(), row.getLastDay()));
      case STOCK ->
          new Circumstance.Stock(
              new Circumstances.Cover(row.getName(), row.getFigure().intValue()));
      case FREQUENCY ->
          new Circumstance.Frequency(
              new Circumstances.Frequency(channel(row), row.getItem(), row.getFigure()));
      case REACH -> new Circumstance.Reach(channel(row), row.getFigure().longValue());
      case RUNNING_TEST ->
          new Circumstance.RunningTest(
              new Circumstances.RunningTest(
                  row.getName(), channel(row), row.getItem(), row.getFirstDay(), row.getLastDay()));
    };
  }

  private static ChannelId channel(CircumstanceRecord row) {
    return new ChannelId(row.getChannel());
  }
}
