/** English verbs and nouns of reporting with their frames, and the words that make a cue of them; knows no entities. */
@NullMarked
package org.hearsay.extract.attribution.lexicon;

import org.jspecify.annotations.NullMarked;
