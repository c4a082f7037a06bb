package org.polygraph.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.polygraph.web.api.ProblemCode;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Answers what Tomcat refuses before it gives it to anybody (an address that is none, a header that
 * is too long) as everything else is answered.
 */
public final class UnreachedProblems extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemCode code = status < 500 ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL;
        SecurityHeaders.set(response);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            Writer out = response.getReporter();
            if (out != null) {
                out.write(
                        "{\"type\":\"/docs#%1$s\",\"title\":\"%2$s\",\"status\":%3$d,\"detail\":\"%2$s.\",\"code\":\"%1$s\"}"
                                .formatted(code.code(), code.title(), status));
                response.finishResponse();
            }
        } catch (IOException e) {
            // The client has gone.
            container.getLogger().debug("nobody to answer", e);
        }
    }
}
