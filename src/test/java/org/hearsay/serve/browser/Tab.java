package org.hearsay.serve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page in the browser, with the hands and the eyes of one who uses it. */
public final class Tab {
    private static final String AT_REST =
            "document.readyState === 'complete' && location.href !== 'about:blank' && !document.querySelector('main:empty')"
                    + " && !document.querySelector('[aria-busy]')"
                    + " && (document.querySelector('main')?.dataset.address ?? location.hash) === location.hash";
    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, "Escape", 27);

    private final DevTools tools;
    private final String session;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        tools.listen(this::note);
        call("Page.enable");
        call("Network.enable");
        show(Screen.DESK);
    }

    private JsonNode call(String method, Object... parameters) {
        return tools.call(session, method, parameters);
    }

    private void note(JsonNode event) {
        if (event.path("method").asText().equals("Network.requestWillBeSent")
                && event.path("sessionId").asText().equals(session)) {
            requests.add(event.at("/params/request/url").asText());
        }
    }

    /** The addresses of all that the page has asked for, whether it got it or not. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public Tab show(Screen screen) {
        call(
                "Emulation.setDeviceMetricsOverride",
                "width",
                screen.width(),
                "height",
                screen.height(),
                "deviceScaleFactor",
                1,
                "mobile",
                false);
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", screen.dark() ? "dark" : "light");
        Map<String, String> still = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        call("Emulation.setEmulatedMedia", "features", List.of(scheme, still));
        return this;
    }

    /** Opens an address anew and waits until its scripts have come to rest. */
    public Tab open(URI address) {
        call("Page.navigate", "url", "about:blank");
        call("Page.navigate", "url", address.toString());
        return rest();
    }

    /** Goes on to an address as a reader of the page does: where only what is behind the # differs, the page stays and shows another view. */
    public Tab turnTo(URI address) {
        String page = address.toString().replaceFirst("#.*", "#");
        if (!page.endsWith("#") || !text("location.href").startsWith(page)) {
            return open(address);
        }
        evaluate("location.hash = `#" + address.getRawFragment() + "`");
        return rest();
    }

    /** Waits until the page is there and its view is complete. */
    public Tab rest() {
        return until(AT_REST);
    }

    /** Waits until an expression holds. */
    public Tab until(String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!holds(expression)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "not so within a minute: " + expression + " in " + text("location.href"));
            }
            Browser.pause();
        }
        return this;
    }

    private boolean holds(String expression) {
        return evaluate("Boolean(" + expression + ")").asBoolean();
    }

    /** The value of an expression, awaited where it is a promise. */
    public JsonNode evaluate(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", "expression", expression, "awaitPromise", true, "returnByValue", true);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    public String text(String expression) {
        return evaluate(expression).asText();
    }

    /** What stands in the page now. */
    public Document document() {
        return Jsoup.parse(text("document.documentElement.outerHTML"), text("location.href"));
    }

    /** Presses and releases a key: Tab, Enter or Escape. */
    public Tab press(String key) {
        int code = KEYS.get(key);
        String typed = key.equals("Enter") ? "\r" : "";
        for (String type : List.of(typed.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    "type",
                    type,
                    "key",
                    key,
                    "code",
                    key,
                    "windowsVirtualKeyCode",
                    code,
                    "text",
                    type.equals("keyUp") ? "" : typed);
        }
        return this;
    }

    public Tab type(String words) {
        call("Input.insertText", "text", words);
        return this;
    }

    /** Brings the first element that a selector finds into sight and clicks into its first line, as a mouse would. */
    public Tab click(String selector) {
        point(selector);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            mouse(type, selector, "left");
        }
        return rest();
    }

    /** Lays the pointer on the first line of an element. */
    public Tab point(String selector) {
        evaluate("document.querySelector(`" + selector + "`).scrollIntoView({block: 'center'})");
        mouse("mouseMoved", selector, "none");
        return this;
    }

    private void mouse(String type, String selector, String button) {
        JsonNode at =
                evaluate("(([box]) => [box.left + box.width / 2, box.top + box.height / 2])(document.querySelector(`"
                        + selector + "`).getClientRects())");
        call(
                "Input.dispatchMouseEvent",
                "type",
                type,
                "x",
                at.get(0).asDouble(),
                "y",
                at.get(1).asDouble(),
                "button",
                button,
                "clickCount",
                button.equals("none") ? 0 : 1);
    }

    /** Draws what is in sight into a PNG file. */
    public void draw(Path png) {
        String image = call("Page.captureScreenshot", "format", "png", "optimizeForSpeed", false)
                .get("data")
                .textValue();
        try {
            Files.write(png, Base64.getDecoder().decode(image));
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + png, e);
        }
    }
}
