package org.hearsay.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;

/**
 * SPARQL Update without LOAD: whoever has the password could otherwise make the server read files of this machine and call other
 * hosts. A request is held in memory before it is carried out.
 */
final class LocalUpdate extends SPARQL_Update {
    @Override
    protected void execute(HttpAction action, InputStream input) {
        byte[] request = read(input);
        if (loads(new String(request, StandardCharsets.UTF_8))) {
            ServletOps.error(403, "LOAD is off on this server: send the triples themselves");
        }
        super.execute(action, new ByteArrayInputStream(request));
    }

    private static byte[] read(InputStream input) {
        try {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean loads(String request) {
        // a keyword may be written with escapes; what has neither the word nor an escape need not be parsed twice
        if (!request.toLowerCase(Locale.ROOT).contains("load") && !request.contains("\\")) {
            return false;
        }
        try {
            return UpdateFactory.create(request).getOperations().stream().anyMatch(UpdateLoad.class::isInstance);
        } catch (QueryException e) {
            return false; // Fuseki will say what is wrong with it
        }
    }
}
