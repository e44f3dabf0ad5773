package org.hearsay.cli.option;

import java.nio.file.Path;
import org.hearsay.load.StoreException;
import org.hearsay.load.StoreLocation;
import picocli.CommandLine.Option;

/** Where the store is. */
public final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR|URL",
            defaultValue = "./data",
            description = "The store: a folder, or the address of a dataset on a Fuseki server such as"
                    + " http://localhost:3030/hearsay. Default: ${DEFAULT-VALUE}.")
    String store = "./data";

    public StoreLocation location() {
        return StoreLocation.parse(store);
    }

    /** For what needs the store on this machine. @throws StoreException for an address */
    public Path folder() {
        if (location() instanceof StoreLocation.Folder folder) {
            return folder.path();
        }
        throw new StoreException("only a store in a folder can be served from here, and " + store + " is an address");
    }
}
