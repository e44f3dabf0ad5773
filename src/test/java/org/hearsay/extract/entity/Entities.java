package org.hearsay.extract.entity;

import java.util.List;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.Findings;

/** What tests ask of findings. */
final class Entities {
    private Entities() {}

    static Entity named(Findings findings, String name) {
        return findings.entities().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + findings.entities()));
    }

    static List<String> texts(Entity entity, Form form) {
        return entity.mentions().stream()
                .filter(mention -> mention.form() == form)
                .map(EntityMention::text)
                .toList();
    }
}
