package org.hearsay.source;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Sources that are read one after another, in the order given. */
public record SourceList(List<Source> sources) implements Source {
    public SourceList {
        sources = List.copyOf(sources);
    }

    @Override
    public String name() {
        return sources.stream().map(Source::name).collect(Collectors.joining(", "));
    }

    @Override
    public boolean complete() {
        return sources.stream().allMatch(Source::complete);
    }

    @Override
    public Readings read(Holdings holdings) {
        return Readings.concat(
                sources.stream().map(source -> source.read(holdings)).iterator());
    }

    @Override
    public OptionalInt count() {
        List<OptionalInt> counts = sources.stream().map(Source::count).toList();
        return counts.stream().allMatch(OptionalInt::isPresent)
                ? OptionalInt.of(counts.stream().mapToInt(OptionalInt::getAsInt).sum())
                : OptionalInt.empty();
    }
}
