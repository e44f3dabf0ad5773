package org.hearsay.serve.explorer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.hearsay.folders.FoldersInMemory;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.browser.Browser;
import org.hearsay.serve.browser.Tab;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server of the invented harbour and one browser for all tests that look at its pages, until the last test of the run has ended. */
final class Pages implements BeforeAllCallback, ParameterResolver {

    /** The server, and a tab of the browser, which tests share one after another. */
    record Harboured(HearsayServer server, Browser browser, Tab tab, Path folder) implements CloseableResource {
        static Harboured open() {
            Path chromium = Browser.needed();
            try {
                Path folder = FoldersInMemory.make("hearsay-pages-");
                HearsayServer server = Harbour.serve(folder.resolve("store"));
                Browser browser = Browser.start(chromium, folder.resolve("profile"));
                return new Harboured(server, browser, browser.tab(), folder);
            } catch (IOException e) {
                throw new IllegalStateException("no folder for the pages' store", e);
            }
        }

        URI address(String path) {
            return server.url().resolve(path);
        }

        @Override
        public void close() {
            server.close();
            browser.close();
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Browser.needed(); // here, where a test that is given up counts as skipped
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Harboured.class;
    }

    @Override
    public Harboured resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Pages.class))
                .getOrComputeIfAbsent(Harboured.class, key -> Harboured.open(), Harboured.class);
    }
}
