package io.plumbline.domain.mix.planning;

/**
 * The proof that goes with an allocation.
 *
 * @param concave whether every response is concave in every draw, so that equal slopes suffice
 * @param price what one more unit of the budget would bring
 * @param kktResidual by how much, as a part of the price, a channel that may get more is steeper
 *     than one that may give: the conditions of Karush, Kuhn and Tucker
 * @param value what the allocation brings more than with the channels off, by the measure asked for
 * @param upper what no allocation within the limits can exceed
 * @param gap how much better the best possible can be, as a part of the value
 * @param draws of how many draws all of this is true
 */
public record OptimalityCertificate(
    boolean concave,
    double price,
    double kktResidual,
    double value,
    double upper,
    double gap,
    int draws) {}
