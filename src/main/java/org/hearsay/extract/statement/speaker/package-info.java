/** Who speaks an attribution: by its words, by who spoke before, by who was named together; knows entities, and makes no statements. */
@NullMarked
package org.hearsay.extract.statement.speaker;

import org.jspecify.annotations.NullMarked;
