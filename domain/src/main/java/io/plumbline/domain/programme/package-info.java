/**
 * A brand's measurement programme: who answers for its model, which period is planned and by what
 * it is judged, what is still to be measured, and what each channel is there for. Each is kept as
 * it stands now; what it was before is in the ledger.
 */
@NullMarked
package io.plumbline.domain.programme;

import org.jspecify.annotations.NullMarked;
