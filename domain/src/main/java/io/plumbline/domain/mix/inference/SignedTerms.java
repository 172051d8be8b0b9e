package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.mix.kernel.MediaKernel;
import io.plumbline.domain.mix.kernel.PriorKernel;
import java.util.List;

/** The controls whose sign is known: what they bring, and the gradient back. */
final class SignedTerms {

  private final List<SignedTerm> terms;

  SignedTerms(List<SignedTerm> terms) {
    this.terms = terms;
  }

  void subtract(double[] position, double[] residual) {
    for (SignedTerm term : terms) {
      double coefficient = term.coefficient(position);
      for (int i = 0; i < residual.length; i++) {
        residual[i] -= coefficient * term.values()[i];
      }
    }
  }

  void gradient(double[] position, double[] byMedia, double[] gradient) {
    for (SignedTerm term : terms) {
      gradient[term.place()] +=
          term.coefficient(position) * MediaKernel.product(byMedia, term.values(), byMedia.length);
    }
  }

  double prior(double[] position, double[] gradient) {
    double value = 0;
    for (SignedTerm term : terms) {
      int place = term.place();
      value += PriorKernel.halfNormal(position[place], SignedTerm.SCALE, gradient, place);
    }
    return value;
  }
}
