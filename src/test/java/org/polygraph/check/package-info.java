@org.jspecify.annotations.NullMarked
package org.polygraph.check;
