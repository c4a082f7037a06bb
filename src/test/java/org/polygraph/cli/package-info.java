@org.jspecify.annotations.NullMarked
package org.polygraph.cli;
