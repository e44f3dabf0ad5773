/** The wording of threats in one sentence: cue, act, condition, consequence; knows who can act, not who is meant. */
@NullMarked
package org.hearsay.extract.threat.wording;

import org.jspecify.annotations.NullMarked;
