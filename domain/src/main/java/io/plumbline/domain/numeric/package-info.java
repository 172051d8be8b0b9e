/**
 * What several subdomains need and Commons Math lacks: the No-U-Turn sampler, convergence
 * diagnostics, quantiles. Numbers in, numbers out.
 */
@NullMarked
package io.plumbline.domain.numeric;

import org.jspecify.annotations.NullMarked;
