package org.polygraph.web.openapi;

import org.polygraph.web.api.Call;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses and what can be done there; several methods of the code may answer at one. */
final class Paths {

    /** A variable that has only some values: {@code {sort:article|claim}}. */
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([\\w|]+)}");

    private final Schemas schemas;
    private final Map<String, Map<String, Operation>> paths = new TreeMap<>();

    Paths(Schemas schemas) {
        this.schemas = schemas;
    }

    Map<String, ?> all() {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        paths.forEach(
                (path, operations) -> {
                    Map<String, Object> item = new TreeMap<>();
                    operations.forEach((method, operation) -> item.put(method, operation.asMap()));
                    all.put(path, item);
                });
        return all;
    }

    /** A method of a controller; pages have no {@link Call} and are there as HTML. */
    void add(RequestMappingInfo info, HandlerMethod handler) {
        Call call = handler.getMethod().getAnnotation(Call.class);
        Set<MediaType> types = info.getProducesCondition().getProducibleMediaTypes();
        if (call == null && !types.contains(MediaType.TEXT_HTML)) {
            return;
        }
        for (String pattern : info.getPatternValues()) {
            for (String path : addresses(pattern).toList()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    Operation operation =
                            paths.computeIfAbsent(path, _ -> new TreeMap<>())
                                    .computeIfAbsent(
                                            method.name().toLowerCase(Locale.ROOT),
                                            _ -> new Operation(path, schemas));
                    if (call == null) {
                        operation.page(info.getConsumesCondition().getConsumableMediaTypes());
                    } else {
                        operation.add(call, handler, types);
                    }
                }
            }
        }
    }

    /** As OpenAPI writes them; the form with a slash at the end is the same address. */
    private static Stream<String> addresses(String pattern) {
        Matcher choice = CHOICE.matcher(pattern);
        if (choice.find()) {
            return Stream.of(choice.group(1).split("\\|", -1))
                    .map(value -> choice.replaceFirst(Matcher.quoteReplacement(value)));
        }
        if (pattern.length() > 1 && pattern.endsWith("/")) {
            return Stream.empty();
        }
        return Stream.of(pattern.replace("**", "{path}"));
    }

    /** Names of the variables of an address. */
    static List<String> variables(String path) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
