/** The description of the interface for programs, made from the code that answers. */
@org.jspecify.annotations.NullMarked
package org.polygraph.web.openapi;
