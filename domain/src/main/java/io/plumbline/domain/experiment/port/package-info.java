/** What tests need of the outside. */
@NullMarked
package io.plumbline.domain.experiment.port;

import org.jspecify.annotations.NullMarked;
