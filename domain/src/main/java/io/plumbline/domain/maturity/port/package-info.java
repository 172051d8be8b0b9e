/** Where what people state of a brand's maturity, and what it reached, is kept. */
@NullMarked
package io.plumbline.domain.maturity.port;

import org.jspecify.annotations.NullMarked;
