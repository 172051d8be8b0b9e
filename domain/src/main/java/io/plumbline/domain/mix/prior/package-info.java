/** What is believed about a channel before the data speak, on scales a marketer knows. */
@NullMarked
package io.plumbline.domain.mix.prior;

import org.jspecify.annotations.NullMarked;
