/** What can be done with a change of budget. */
@NullMarked
package io.plumbline.domain.change.usecase;

import org.jspecify.annotations.NullMarked;
