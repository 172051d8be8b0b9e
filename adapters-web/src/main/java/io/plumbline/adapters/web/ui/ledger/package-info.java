/** The ledger for an auditor: read it, search it, verify it, take it away. */
@NullMarked
package io.plumbline.adapters.web.ui.ledger;

import org.jspecify.annotations.NullMarked;
