/** Summaries over the other subdomains, read only. */
@NullMarked
package io.plumbline.domain.reporting.usecase;

import org.jspecify.annotations.NullMarked;
