/** From a resolved model to draws of its posterior: settings, progress, draws, diagnostics. */
@NullMarked
package io.plumbline.domain.mix.inference;

import org.jspecify.annotations.NullMarked;
