/** What reporting asks of the outside: where published reports are kept. */
@NullMarked
package io.plumbline.domain.reporting.port;

import org.jspecify.annotations.NullMarked;
