package org.hearsay.load.embedded;

import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.load.StoreException;
import org.jspecify.annotations.Nullable;

/** Another process, or another part of this one, holds the folder. */
public final class StoreLockedException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Holder holder;

    StoreLockedException(Path folder, @Nullable Holder holder) {
        super("the store " + folder + " is held by " + (holder == null ? "another process" : holder.describe()));
        this.holder = holder;
    }

    /** Who holds it; empty where the holder has not said. */
    public Optional<Holder> holder() {
        return Optional.ofNullable(holder);
    }
}
