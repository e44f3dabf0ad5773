/** From attributions to statements: who is meant, what holds what, and through whom it came; reads entities, makes no triples. */
@NullMarked
package org.hearsay.extract.statement;

import org.jspecify.annotations.NullMarked;
