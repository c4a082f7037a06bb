package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;

/** Which graphs nobody else may change: each that the service names for itself. */
class OwnGraphsTest {

    private final Iris iris = new Iris("https://example.org");

    @Test
    void everyGraphWithANameHereIsOwn() throws ReflectiveOperationException {
        for (Method method : Iris.class.getDeclaredMethods()) {
            boolean named = method.getName().endsWith("Graph") && method.getParameterCount() == 0;
            if (named && !method.getName().equals("defaultGraph")) {
                assertThat(iris.isOwnGraph((String) method.invoke(iris)))
                        .as(method.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void othersAreNot() {
        assertThat(iris.isOwnGraph(iris.article("x"))).isTrue();
        assertThat(iris.isOwnGraph(iris.defaultGraph())).isFalse();
        assertThat(iris.isOwnGraph("https://example.org/graph/mine")).isFalse();
        assertThat(iris.isOwnGraph("https://example.org.evil/article/x")).isFalse();
        assertThat(iris.isOwnGraph("urn:example:x")).isFalse();
    }
}
