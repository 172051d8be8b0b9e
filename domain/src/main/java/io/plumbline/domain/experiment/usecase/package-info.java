/** What people and jobs do with tests. */
@NullMarked
package io.plumbline.domain.experiment.usecase;

import org.jspecify.annotations.NullMarked;
