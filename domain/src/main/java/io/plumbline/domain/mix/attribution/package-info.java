/**
 * Who gets credit for what media brought: Shapley values over coalitions of channels, draw by draw
 * through the real model, beside what the regression and a last-click table say.
 */
@NullMarked
package io.plumbline.domain.mix.attribution;

import org.jspecify.annotations.NullMarked;
