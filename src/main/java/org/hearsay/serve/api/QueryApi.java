package org.hearsay.serve.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.hearsay.ask.AskException;
import org.hearsay.ask.Keeping;
import org.hearsay.ask.Parameter;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.Rows;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.ask.UnfinishedException;
import org.hearsay.ask.catalogue.Suggestions;

/**
 * {@code /api/queries} lists the saved queries, {@code /api/queries/NAME?person=...} asks one,
 * {@code /api/queries/NAME/suggestions?parameter=person} gives values for a parameter, {@code /api/openapi.json} describes them all.
 * Rows are JSON, CSV, TSV, XML or HTML, as the {@code Accept} header or {@code format=} wants; {@code limit=} and {@code offset=} page
 * through them. It reads only.
 */
public final class QueryApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String SUGGESTIONS = "/suggestions";
    private static final int MOST_SUGGESTIONS = 50;

    private final transient Supplier<SavedQueries> queries;
    private final transient QueryRunner runner;
    private final transient Surroundings surroundings;

    /** @param queries those that there are at the time of a request */
    public QueryApi(Supplier<SavedQueries> queries, QueryRunner runner, Surroundings surroundings) {
        this.queries = queries;
        this.runner = runner;
        this.surroundings = surroundings;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").replaceAll("/+$", "");
        try {
            answer(path, request, response);
        } catch (UnfinishedException e) {
            response.setHeader("Retry-After", Long.toString(Keeping.ASK_AGAIN.toSeconds()));
            response.setHeader(
                    "Refresh", Long.toString(Keeping.ASK_AGAIN.toSeconds())); // a browser asks again by itself
            fail(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        } catch (AskException e) {
            fail(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path.equals("/openapi.json")) {
            Body.json(OpenApi.describe(queries.get()).toString()).send(request, response);
        } else if (path.isEmpty() || path.equals("/queries")) {
            list(request).send(request, response);
        } else if (path.startsWith("/queries/")) {
            boolean suggest = path.endsWith(SUGGESTIONS);
            String name = path.substring("/queries/".length(), path.length() - (suggest ? SUGGESTIONS.length() : 0));
            Optional<SavedQuery> query = queries.get().find(name);
            if (query.isPresent() && suggest) {
                suggest(query.get(), request).send(request, response);
            } else if (query.isPresent()) {
                ask(query.get(), request, response);
            } else {
                fail(
                        response,
                        HttpServletResponse.SC_NOT_FOUND,
                        "no saved query of this name; /api/queries lists them");
            }
        } else {
            fail(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "there is nothing here; /api/queries lists what can be asked");
        }
    }

    private Body list(HttpServletRequest request) {
        return Form.wanted(request) == Form.HTML
                ? Body.html(QueryPages.list(queries.get(), surroundings))
                : Body.json(OpenApi.list(queries.get()).toString());
    }

    private Body suggest(SavedQuery query, HttpServletRequest request) {
        String parameter = request.getParameter("parameter");
        if (parameter == null) {
            throw new AskException("which parameter? add ?parameter= and one of "
                    + query.parameters().stream().map(Parameter::name).toList());
        }
        String part = Optional.ofNullable(request.getParameter("part")).orElse("");
        JsonArray values = new JsonArray();
        Suggestions.of(runner, query, parameter, part, MOST_SUGGESTIONS).forEach(values::add);
        JsonObject answer = new JsonObject();
        answer.put("suggestions", values);
        return Body.json(answer.toString());
    }

    private void ask(SavedQuery query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form type = Form.wanted(request);
        Page page = Page.of(request);
        Map<String, String> arguments = arguments(request);
        Rows all = runner.run(query, arguments);
        Rows rows = all.page(page.offset(), page.limit());
        page.next(all.size()).ifPresent(next -> link(response, next.address(request), "next"));
        page.previous().ifPresent(previous -> link(response, previous.address(request), "prev"));
        response.setHeader("X-Total-Count", Integer.toString(all.size()));
        all.limitedBy(query).ifPresent(more -> response.setHeader("X-Limit-Reached", more));
        Body body = type == Form.HTML
                ? Body.html(new AnswerPage(query, arguments, runner, surroundings)
                        .write(rows, page, all.size(), other -> other.address(request)))
                : Body.rows(rows, type);
        body.send(request, response);
    }

    private static void link(HttpServletResponse response, String address, String relation) {
        response.addHeader("Link", "<" + address + ">; rel=\"" + relation + "\"");
    }

    /** What the query's own parameters are given; empty fields of a form are as if they were not there. */
    private static Map<String, String> arguments(HttpServletRequest request) {
        Map<String, String> arguments = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!Page.NAMES.contains(name) && !name.equals(Form.PARAMETER) && !values[0].isEmpty()) {
                arguments.put(name, values[0]);
            }
        });
        return arguments;
    }

    private static void fail(HttpServletResponse response, int status, String message) throws IOException {
        JsonObject error = new JsonObject();
        error.put("error", message);
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(error.toString().getBytes(StandardCharsets.UTF_8));
    }
}
