package org.polygraph.web.sparql;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The queries of {@code sparql/}, for people to start from. */
@Component("namedQueries")
public class NamedQueries {

    private static final NamedQuery STARTER =
            NamedQuery.of(
                    "claims-with-quotes.rq",
                    """
                    # Which claims are there, in which words?
                    PREFIX schema: <https://schema.org/>
                    PREFIX oa: <http://www.w3.org/ns/oa#>

                    SELECT ?claim ?quote WHERE {
                      ?claim a schema:Claim ;
                        oa:hasTarget / oa:hasSelector / oa:exact ?quote .
                    }
                    LIMIT 20
                    """);

    private final List<NamedQuery> all;

    NamedQueries() {
        this.all = load();
    }

    public List<NamedQuery> all() {
        return all;
    }

    /** The one shown to somebody who sees SPARQL here for the first time. */
    public String first() {
        return all.stream()
                .filter(query -> query.name().contains("forecast"))
                .findFirst()
                .orElse(all.getFirst())
                .text();
    }

    private static List<NamedQuery> load() {
        List<NamedQuery> found = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:/sparql/*.rq")) {
                found.add(
                        NamedQuery.of(
                                String.valueOf(file.getFilename()),
                                file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read sparql/", e);
        }
        found.sort(Comparator.comparing(NamedQuery::name));
        return found.isEmpty() ? List.of(STARTER) : List.copyOf(found);
    }
}
