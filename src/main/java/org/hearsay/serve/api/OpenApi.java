package org.hearsay.serve.api;

import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.hearsay.ask.Parameter;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;

/** The API's description of itself: OpenAPI 3.1 for programs, and the plain list. */
final class OpenApi {
    private OpenApi() {}

    /** All queries with their parameters and columns. */
    static JsonObject list(SavedQueries queries) {
        JsonArray all = new JsonArray();
        for (SavedQuery query : queries.all()) {
            JsonObject one = text("name", query.name(), "title", query.title(), "group", query.group());
            one.put("question", query.question());
            one.put("href", "/api/queries/" + query.name());
            JsonArray parameters = new JsonArray();
            query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
            one.put("parameters", parameters);
            JsonArray columns = new JsonArray();
            query.columns().forEach(columns::add);
            one.put("columns", columns);
            all.add(one);
        }
        JsonArray problems = new JsonArray();
        queries.problems().forEach(problems::add);
        JsonObject list = new JsonObject();
        list.put("queries", all);
        list.put("problems", problems);
        return list;
    }

    private static JsonObject parameter(Parameter parameter) {
        JsonObject one = text("name", parameter.name(), "type", type(parameter), "default", parameter.fallback());
        one.put("example", parameter.example());
        one.put("description", parameter.description());
        return one;
    }

    private static String type(Parameter parameter) {
        return parameter.type().name().toLowerCase(java.util.Locale.ROOT);
    }

    static JsonObject describe(SavedQueries queries) {
        JsonObject paths = new JsonObject();
        JsonObject get = text("operationId", "listQueries", "summary", "The saved queries");
        get.put("responses", JSON.parse("{'200': {'description': 'All saved queries, with parameters and columns'}}"));
        paths.put("/api/queries", object("get", get));
        for (SavedQuery query : queries.all()) {
            paths.put("/api/queries/" + query.name(), object("get", operation(query)));
            if (query.parameters().stream().anyMatch(each -> each.path().isPresent())) {
                paths.put("/api/queries/" + query.name() + "/suggestions", object("get", suggestions(query)));
            }
        }
        JsonObject api = text("openapi", "3.1.0");
        api.put("info", text("title", "Hearsay: saved queries", "version", "1"));
        JsonArray servers = new JsonArray();
        servers.add(text("url", "/"));
        api.put("servers", servers);
        api.put("paths", paths);
        return api;
    }

    private static JsonObject operation(SavedQuery query) {
        JsonObject operation =
                text("operationId", query.name(), "summary", query.title(), "description", query.question());
        JsonArray tags = new JsonArray();
        tags.add(query.group());
        operation.put("tags", tags);
        JsonArray parameters = new JsonArray();
        for (Parameter parameter : query.parameters()) {
            JsonObject one = text("name", parameter.name(), "in", "query", "description", parameter.description());
            one.put("schema", text("type", parameter.type() == Parameter.Type.NUMBER ? "number" : "string"));
            one.put("example", parameter.example());
            parameters.add(one);
        }
        for (String paging : Page.NAMES) {
            JsonObject one = text("name", paging, "in", "query", "description", "Which rows: " + paging);
            one.put("schema", text("type", "integer"));
            parameters.add(one);
        }
        parameters.add(choice(
                Form.PARAMETER,
                "The form, before the Accept header",
                Stream.of(Form.values()).map(Form::inQueries)));
        operation.put("parameters", parameters);
        operation.put("responses", responses());
        return operation;
    }

    private static JsonObject suggestions(SavedQuery query) {
        JsonObject operation = text(
                "operationId",
                query.name() + "-suggestions",
                "summary",
                "Values in the store for parameters of: " + query.title());
        JsonObject parameter = choice(
                "parameter",
                "Which parameter",
                query.parameters().stream()
                        .filter(each -> each.path().isPresent())
                        .map(Parameter::name));
        parameter.put("required", true);
        JsonObject part = text("name", "part", "in", "query", "description", "What the value holds, in any case");
        part.put("schema", text("type", "string"));
        JsonArray parameters = new JsonArray();
        parameters.add(parameter);
        parameters.add(part);
        operation.put("parameters", parameters);
        operation.put("responses", JSON.parse("{'200': {'description': 'Values, the most frequent first'}}"));
        return operation;
    }

    private static JsonObject choice(String name, String description, Stream<String> values) {
        JsonArray all = new JsonArray();
        values.forEach(all::add);
        JsonObject schema = text("type", "string");
        schema.put("enum", all);
        JsonObject parameter = text("name", name, "in", "query", "description", description);
        parameter.put("schema", schema);
        return parameter;
    }

    private static JsonObject responses() {
        JsonObject content = new JsonObject();
        for (Form type : Form.values()) {
            content.put(type.header().replaceAll(";.*", ""), new JsonObject());
        }
        JsonObject found = text("description", "The rows");
        found.put("content", content);
        JsonObject responses = new JsonObject();
        responses.put("200", found);
        responses.put("304", text("description", "The rows are what If-None-Match names"));
        responses.put(
                "400",
                text("description", "A parameter that the query does not have, a wrong value or an unknown name"));
        responses.put(
                "503",
                text(
                        "description",
                        "It took too long and goes on in the background: ask again after as many seconds as Retry-After says"));
        return responses;
    }

    private static JsonObject object(String key, JsonObject value) {
        JsonObject object = new JsonObject();
        object.put(key, value);
        return object;
    }

    private static JsonObject text(String... keysAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
