package org.polygraph.web.sparql;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

import java.io.IOException;

/**
 * The connection a request came by. The servlet API tells that a client has gone only when it is
 * written to, which a query that counts for half a minute never does; so Tomcat is asked.
 */
final class ClientConnection {

    private static final String ATTRIBUTE = ClientConnection.class.getName();

    private final org.apache.coyote.Request request;
    private final boolean canBeAsked;

    private ClientConnection(Request request) {
        this.request = request.getCoyoteRequest();
        // Under TLS, to read while another thread writes is not safe.
        this.canBeAsked = !request.isSecure();
    }

    static ClientConnection of(HttpServletRequest request) {
        return (ClientConnection) request.getAttribute(ATTRIBUTE);
    }

    /** Whether the client has closed its side; to be asked when the body has been read. */
    boolean isGone() {
        // What is read early is kept for the next request. A failed read counts as one byte, each
        // time anew; bytes that are there are counted once.
        return canBeAsked && available() > 0 && available() == 1 && available() == 1;
    }

    private int available() {
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable();
    }

    /** Gives each request its connection. */
    @Component
    static final class Customizer
            implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            factory.addEngineValves(new Connections());
        }
    }

    private static final class Connections extends ValveBase {

        Connections() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response)
                throws IOException, ServletException {
            request.setAttribute(ATTRIBUTE, new ClientConnection(request));
            getNext().invoke(request, response);
        }
    }
}
