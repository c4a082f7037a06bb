package org.polygraph.web.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is refused, as it will be told to the client. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    /**
     * @param detail what is wrong with this request and, where there is one, the way out
     */
    public ProblemException(ProblemCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /** Adds an extension member (RFC 9457, section 3.2). */
    public ProblemException with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, Object> members() {
        return members;
    }
}
