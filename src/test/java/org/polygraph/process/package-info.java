/**
 * The service as a process of its own: killed, refused, without room, and under random requests.
 */
@org.jspecify.annotations.NullMarked
package org.polygraph.process;
