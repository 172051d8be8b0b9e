package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.mix.response.ShapeParameter;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sampled parameters as people read them: {@code roi.tv}, {@code alpha.tv}, {@code sigma}. */
public final class ParameterNames {

  private final ResolvedMixModel model;
  private final List<String> sampled = new ArrayList<>();

  public ParameterNames(ResolvedMixModel model) {
    this.model = model;
    for (ResolvedChannel channel : model.channels()) {
      String quantity = channel.prior().quantity().name().toLowerCase(Locale.ROOT);
      sampled.add(quantity + "." + channel.name());
      for (ShapeParameter parameter : channel.shapeParameters()) {
        sampled.add(parameter.name() + "." + channel.name());
      }
      if (channel.variesByGeo()) {
        sampled.add("geo_spread." + channel.name());
        for (Geo geo : model.geos()) {
          sampled.add("geo_deviation." + channel.name() + "." + geo);
        }
      }
    }
    for (Halo halo : model.halos()) {
      sampled.add("halo." + name(halo.upper()) + "." + name(halo.lower()));
    }
    for (SignedTerm term : model.signedTerms()) {
      sampled.add(term.name());
    }
    sampled.add("sigma");
    sampled.add("trend_scale");
    if (heavyTails()) {
      sampled.add("degrees_of_freedom");
    }
  }

  private String name(int m) {
    return model.channels().get(m).name();
  }

  private boolean heavyTails() {
    return model.spec().outcome().noise() == OutcomeSpec.Noise.STUDENT_T;
  }

  /** Returns the names, in the order in which {@link #read} writes. */
  public List<String> sampled() {
    return List.copyOf(sampled);
  }

  /** Writes the values at an unconstrained {@code position} from {@code at} on. */
  public void read(double[] position, double[] values, int at) {
    int next = at;
    double unit = model.scale().unit();
    for (ResolvedChannel channel : model.channels()) {
      values[next++] = channel.effect(position);
      channel.carryOver().read(position, channel.carryOverPlace(), values, next);
      channel
          .curve()
          .read(
              position,
              channel.curvePlace(),
              values,
              next + channel.carryOver().parameters().size());
      for (ShapeParameter parameter : channel.shapeParameters()) {
        values[next] = channel.onUserScale(parameter, values[next]);
        next++;
      }
      if (channel.variesByGeo()) {
        values[next++] = Math.exp(position[channel.spreadPlace()]);
        for (int g = 0; g < model.geos().size(); g++) {
          values[next++] = position[channel.deviationPlace() + g];
        }
      }
    }
    for (Halo halo : model.halos()) {
      values[next++] = halo.strength(position);
    }
    for (SignedTerm term : model.signedTerms()) {
      values[next++] = unit * term.coefficient(position) / term.unit();
    }
    values[next++] = unit * Math.exp(position[model.sigmaPlace()]);
    values[next++] = unit * Math.exp(position[model.trendPlace()]);
    if (heavyTails()) {
      values[next] = Math.exp(position[model.dimension()]);
    }
  }

  /**
   * Writes the unconstrained position of {@code values} from {@code at} on: undoes {@link #read}.
   */
  public void place(double[] values, int at, double[] position) {
    int next = at;
    double unit = model.scale().unit();
    for (ResolvedChannel channel : model.channels()) {
      channel.placeEffect(values[next++], position);
      double[] shapes = new double[channel.shapes()];
      List<ShapeParameter> parameters = channel.shapeParameters();
      for (int p = 0; p < shapes.length; p++) {
        shapes[p] = channel.offUserScale(parameters.get(p), values[next++]);
      }
      channel.carryOver().place(shapes, 0, position, channel.carryOverPlace());
      channel
          .curve()
          .place(shapes, channel.carryOver().parameters().size(), position, channel.curvePlace());
      if (channel.variesByGeo()) {
        position[channel.spreadPlace()] = Math.log(values[next++]);
        for (int g = 0; g < model.geos().size(); g++) {
          position[channel.deviationPlace() + g] = values[next++];
        }
      }
    }
    for (Halo halo : model.halos()) {
      position[halo.place()] = Math.log(values[next++]);
    }
    for (SignedTerm term : model.signedTerms()) {
      position[term.place()] = Math.log(term.sign() * values[next++] * term.unit() / unit);
    }
    position[model.sigmaPlace()] = Math.log(values[next++] / unit);
    position[model.trendPlace()] = Math.log(values[next++] / unit);
    if (heavyTails()) {
      position[model.dimension()] = Math.log(values[next]);
    }
  }

  /** Returns how many coordinates {@link #place} writes. */
  int dimension() {
    return model.dimension() + (heavyTails() ? 1 : 0);
  }
}
