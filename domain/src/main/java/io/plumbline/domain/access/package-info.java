/** Who may see and do what: brands, people, the roles they hold, and the proofs of who they are. */
@NullMarked
package io.plumbline.domain.access;

import org.jspecify.annotations.NullMarked;
